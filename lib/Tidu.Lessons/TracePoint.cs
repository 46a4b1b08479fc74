namespace Tidu.Lessons;

/// <summary>One point of a training run: where it stands and how it came there.</summary>
/// <param name="Step">The number of steps taken, 0 at the start.</param>
/// <param name="X1">The first coordinate after the step.</param>
/// <param name="X2">The second coordinate after the step.</param>
/// <param name="S1">The first state variable after the step.</param>
/// <param name="S2">The second state variable after the step.</param>
public readonly record struct TracePoint(int Step, double X1, double X2, double S1, double S2)
{
    /// <summary>The first component of the gradient that the step used; NaN at the start and where it is not known.</summary>
    public double G1 { get; init; } = double.NaN;

    /// <summary>The second component of the gradient that the step used; NaN at the start and where it is not known.</summary>
    public double G2 { get; init; } = double.NaN;

    /// <summary>The effective learning rate η/√(s+ε) by which the step scaled <see cref="G1"/>; NaN where it is not known.</summary>
    public double Rate1 { get; init; } = double.NaN;

    /// <summary>The effective learning rate η/√(s+ε) by which the step scaled <see cref="G2"/>; NaN where it is not known.</summary>
    public double Rate2 { get; init; } = double.NaN;
}
