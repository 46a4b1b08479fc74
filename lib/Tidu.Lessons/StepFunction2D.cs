namespace Tidu.Lessons;

/// <summary>A step function as the tutorial writes it: from both variables and both states to their next values.</summary>
/// <param name="x1">The first variable.</param>
/// <param name="x2">The second variable.</param>
/// <param name="s1">The first state variable, 0 at the start.</param>
/// <param name="s2">The second state variable, 0 at the start.</param>
/// <returns>The four values after the step.</returns>
public delegate (double X1, double X2, double S1, double S2) StepFunction2D(double x1, double x2, double s1, double s2);
