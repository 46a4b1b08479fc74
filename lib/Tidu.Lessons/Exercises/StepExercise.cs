using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>An exercise in which a learner writes the step of an algorithm on f = 0.1x₁² + 2x₂², η = 0.4, γ = 0.9, ε = 1e-6.</summary>
/// <remarks>
/// The step is run from several starts and compared with the compiled one. It may be written in any of the shapes of
/// <c>Check</c>, in any order of operations. The parameter <c>hint</c> asks for more after a wrong answer: 2 tells why, 3 how to
/// mend it.
/// </remarks>
public abstract class StepExercise : LessonExercise
{
    private readonly Algorithm algorithm;

    internal StepExercise(Algorithm algorithm) => this.algorithm = algorithm;

    /// <summary>Judges a step over both variables and both states, and prints the verdict.</summary>
    /// <param name="step">The step; it computes the gradient itself.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    [OverloadResolutionPriority(3)]
    public void Check(StepFunction2D step, int hint = 1) => Print(step is null ? null : Submission.Of(step), hint);

    /// <inheritdoc cref="Check(StepFunction2D, int)"/>
    public void Check(Func<double, double, double, double, (double X1, double X2, double S1, double S2)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(new StepFunction2D(step)), hint);

    /// <summary>Judges a step over numbers of single precision: that is no mistake of the algorithm.</summary>
    /// <inheritdoc cref="Check(StepFunction2D, int)"/>
    public void Check(Func<float, float, float, float, (float X1, float X2, float S1, float S2)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(step), hint);

    /// <summary>Judges a step over decimal numbers.</summary>
    /// <inheritdoc cref="Check(StepFunction2D, int)"/>
    public void Check(Func<decimal, decimal, decimal, decimal, (decimal X1, decimal X2, decimal S1, decimal S2)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(step), hint);

    /// <summary>Judges a step for one variable, from (x, g, s) to (x, s).</summary>
    /// <param name="step">The step; it is given the derivative g.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    [OverloadResolutionPriority(2)]
    public void Check(Func<double, double, double, (double X, double S)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(step), hint);

    /// <summary>Judges a step over vectors, from (x, g, s) to (x, s).</summary>
    /// <param name="step">The step; it is given the gradient g.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    [OverloadResolutionPriority(1)]
    public void Check(Func<Vector<double>, Vector<double>, Vector<double>, (Vector<double> X, Vector<double> S)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(ArraySteps.Of(step)), hint);

    /// <summary>Judges a step that works on vectors (x, g, s) in place.</summary>
    /// <param name="step">The step; it overwrites x and s.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(Action<Vector<double>, Vector<double>, Vector<double>> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(ArraySteps.Of(step)) with { InPlace = true }, hint);

    /// <summary>Judges a step over arrays, from (x, g, s) to (x, s).</summary>
    /// <param name="step">The step; it is given the gradient g.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(Func<double[], double[], double[], (double[] X, double[] S)> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(new ArrayStep(step)), hint);

    /// <summary>Judges a step that works on arrays (x, g, s) in place.</summary>
    /// <param name="step">The step; it overwrites x and s.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    public void Check(Action<double[], double[], double[]> step, int hint = 1) =>
        Print(step is null ? null : Submission.Of(ArraySteps.Of(step)) with { InPlace = true }, hint);

    /// <summary>Says of a function of any other shape what it should take and return.</summary>
    /// <param name="step">The function.</param>
    /// <param name="hint">How much to tell of a wrong step: 1, 2 or 3.</param>
    [OverloadResolutionPriority(-1)]
    public void Check(Delegate step, int hint = 1) => Print(step is null ? Unfilled("") : StepShape.Verdict(step), hint);

    /// <summary>The verdict on a step; null is an exercise that is not filled in.</summary>
    internal Verdict Judge(Submission? submission) => submission is null ? Unfilled("") : StepJudge.Judge(algorithm, submission, Call);

    private protected void Print(Submission? submission, int hint) => Print(Judge(submission), hint);
}
