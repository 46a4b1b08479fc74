using System.Runtime.CompilerServices;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>The exercise of writing AdaGrad's step; steps that take η are run with several.</summary>
public sealed class AdaGradStepExercise : StepExercise
{
    internal AdaGradStepExercise()
        : base(Algorithm.AdaGrad) { }

    /// <summary>Judges a function that makes a step from η.</summary>
    /// <param name="make">From η to the step.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(Func<double, StepFunction2D> make, int hint = 1) =>
        Print(make is null ? null : Submission.Of(settings => make(settings.Eta), Hyperparameters.ForAdaGrad), hint);

    /// <summary>Judges a step from (x1, x2, s1, s2, η).</summary>
    /// <param name="step">The step.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    [OverloadResolutionPriority(1)]
    public void Check(Func<double, double, double, double, double, (double X1, double X2, double S1, double S2)> step, int hint = 1) =>
        Check(step is null ? null! : (double eta) => new StepFunction2D((x1, x2, s1, s2) => step(x1, x2, s1, s2, eta)), hint);

    /// <summary>Judges a step for one variable from (x, g, s, η).</summary>
    /// <param name="step">The step.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(Func<double, double, double, double, (double X, double S)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(settings => Bound(step, settings.Eta), Hyperparameters.ForAdaGrad), hint);

    private static Func<double, double, double, (double X, double S)> Bound(
        Func<double, double, double, double, (double X, double S)> step,
        double eta
    ) => (x, g, s) => step(x, g, s, eta);
}
