namespace Tidu.Optimizers;

/// <summary>Two numbers under optimization and their state: one point of a trace.</summary>
/// <param name="Step">How many steps have been taken, 0 at the start.</param>
/// <param name="X1">The first number.</param>
/// <param name="X2">The second number.</param>
/// <param name="S1">The state s of the first number; 0 where there is none.</param>
/// <param name="S2">The state s of the second number; 0 where there is none.</param>
/// <param name="M1">The second state m of the first number; 0 where there is none.</param>
/// <param name="M2">The second state m of the second number; 0 where there is none.</param>
public readonly record struct TracePoint(int Step, double X1, double X2, double S1 = 0, double S2 = 0, double M1 = 0, double M2 = 0);
