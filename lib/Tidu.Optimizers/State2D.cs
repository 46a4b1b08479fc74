namespace Tidu.Optimizers;

/// <summary>Two numbers under optimization and their state: one point of a trace.</summary>
/// <param name="X1">The first number.</param>
/// <param name="X2">The second number.</param>
/// <param name="S1">The state of the first number.</param>
/// <param name="S2">The state of the second number.</param>
public readonly record struct State2D(double X1, double X2, double S1, double S2);
