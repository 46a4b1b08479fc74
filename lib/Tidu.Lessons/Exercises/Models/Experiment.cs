using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>All runs of a learner's step, and what ended them early.</summary>
/// <param name="Observations">What the step answered, in the order of its calls.</param>
/// <param name="Stopped">The exception that ended the runs, or null.</param>
/// <param name="StoppedAt">The run and step in which it was thrown.</param>
/// <param name="Remembers">Whether the step answers the same question differently later.</param>
internal sealed record Experiment(
    ImmutableArray<Observation> Observations,
    Exception? Stopped,
    (int Run, int Step) StoppedAt,
    bool Remembers
)
{
    /// <summary>Runs a step from every start with every setting.</summary>
    /// <exception cref="OperationCanceledException">The learner interrupted the cell.</exception>
    public static Experiment Of(Submission submission)
    {
        var observations = ImmutableArray.CreateBuilder<Observation>();
        var runner = new StepRunner(submission, observations);
        try
        {
            var remembers = runner.RunAll();
            return new(observations.ToImmutable(), null, default, remembers);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(observations.ToImmutable(), e, runner.Position, false);
        }
    }
}
