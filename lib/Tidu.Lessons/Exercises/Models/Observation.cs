namespace Tidu.Lessons.Exercises;

/// <summary>One coordinate before a step.</summary>
/// <param name="X">The variable.</param>
/// <param name="S">Its state.</param>
/// <param name="Slope">The factor a of its derivative a·x.</param>
internal readonly record struct Coordinate(double X, double S, double Slope)
{
    /// <summary>A gradient that is not a·x; null for a·x.</summary>
    public double? Given { get; init; }

    public double Gradient => Slope * X;
}

/// <summary>What a step made of one coordinate: its arguments and what came back.</summary>
/// <param name="Run">The number of the run, from 0.</param>
/// <param name="Step">The number of the step in its run, from 1.</param>
/// <param name="Index">The coordinate, 1 or 2.</param>
/// <param name="Own">The coordinate before the step.</param>
/// <param name="Other">The other coordinate before the step; all NaN where the step sees only one.</param>
/// <param name="Settings">The hyperparameters that the step should use.</param>
/// <param name="Calls">How often this step had been called when it answered, this call included.</param>
/// <param name="PreviousS">The state that the call before returned in this place, whatever run it belonged to; 0 at first.</param>
/// <param name="X">The variable that the step returned.</param>
/// <param name="S">The state that the step returned.</param>
internal sealed record Observation(
    int Run,
    int Step,
    int Index,
    Coordinate Own,
    Coordinate Other,
    Hyperparameters Settings,
    int Calls,
    double PreviousS,
    double X,
    double S
);
