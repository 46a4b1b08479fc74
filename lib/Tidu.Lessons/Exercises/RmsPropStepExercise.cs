using System.Runtime.CompilerServices;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>The exercise of writing RMSProp's step; steps that take η and γ are run with several.</summary>
public sealed class RmsPropStepExercise : StepExercise
{
    internal RmsPropStepExercise()
        : base(Algorithm.RmsProp) { }

    /// <summary>Judges a function that makes a step from η and γ.</summary>
    /// <param name="make">From (η, γ) to the step.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(Func<double, double, StepFunction2D> make, int hint = 1) =>
        Print(make is null ? null : Submission.Of(settings => make(settings.Eta, settings.Gamma), Hyperparameters.ForRmsProp), hint);

    /// <summary>Judges a step from (x1, x2, s1, s2, η, γ).</summary>
    /// <param name="step">The step.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(
        Func<double, double, double, double, double, double, (double X1, double X2, double S1, double S2)> step,
        int hint = 1
    ) =>
        Check(
            step is null ? null! : (double eta, double gamma) => new StepFunction2D((x1, x2, s1, s2) => step(x1, x2, s1, s2, eta, gamma)),
            hint
        );

    /// <summary>Judges a step for one variable from (x, g, s, η, γ).</summary>
    /// <param name="step">The step.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    [OverloadResolutionPriority(1)]
    public void Check(Func<double, double, double, double, double, (double X, double S)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(settings => Bound(step, settings), Hyperparameters.ForRmsProp), hint);

    private static Func<double, double, double, (double X, double S)> Bound(
        Func<double, double, double, double, double, (double X, double S)> step,
        Hyperparameters settings
    ) => (x, g, s) => step(x, g, s, settings.Eta, settings.Gamma);
}
