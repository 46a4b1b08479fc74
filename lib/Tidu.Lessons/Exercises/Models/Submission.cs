using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>A step over arrays: from the variables, their gradient and their states to the next variables and states.</summary>
internal delegate (double[] X, double[] S) ArrayStep(double[] x, double[] gradient, double[] s);

/// <summary>A step that a learner wrote, in one shape for all.</summary>
/// <param name="Make">Makes the step for hyperparameters; a step with a memory begins anew.</param>
/// <param name="SeesBoth">Whether one call moves both coordinates; otherwise each is run by itself.</param>
/// <param name="Settings">The hyperparameters to try; one where the step has its own.</param>
internal sealed record Submission(Func<Hyperparameters, ArrayStep> Make, bool SeesBoth, ImmutableArray<Hyperparameters> Settings)
{
    /// <summary>Whether the step overwrites its arguments and returns nothing.</summary>
    public bool InPlace { get; init; }

    private static readonly ImmutableArray<Hyperparameters> OnlyLesson = [Hyperparameters.Lesson];

    /// <summary>A step that moves both coordinates and computes their gradient itself.</summary>
    public static Submission Of(StepFunction2D step) => new(_ => Pair(step), true, OnlyLesson);

    /// <summary>The same in single precision.</summary>
    public static Submission Of(Func<float, float, float, float, (float X1, float X2, float S1, float S2)> step) =>
        Of(new StepFunction2D((x1, x2, s1, s2) => step((float)x1, (float)x2, (float)s1, (float)s2)));

    /// <summary>The same over decimal numbers.</summary>
    public static Submission Of(Func<decimal, decimal, decimal, decimal, (decimal X1, decimal X2, decimal S1, decimal S2)> step) =>
        Of(
            new StepFunction2D(
                (x1, x2, s1, s2) =>
                {
                    var (a, b, c, d) = step((decimal)x1, (decimal)x2, (decimal)s1, (decimal)s2);
                    return ((double)a, (double)b, (double)c, (double)d);
                }
            )
        );

    /// <summary>The same, made for hyperparameters.</summary>
    public static Submission Of(Func<Hyperparameters, StepFunction2D> make, ImmutableArray<Hyperparameters> several) =>
        new(settings => Pair(make(settings)), true, several);

    /// <summary>A step for one coordinate, given its gradient.</summary>
    public static Submission Of(Func<double, double, double, (double X, double S)> step) => new(_ => Single(step), false, OnlyLesson);

    /// <summary>The same, made for hyperparameters.</summary>
    public static Submission Of(
        Func<Hyperparameters, Func<double, double, double, (double X, double S)>> make,
        ImmutableArray<Hyperparameters> several
    ) => new(settings => Single(make(settings)), false, several);

    /// <summary>A step over arrays, given the gradient.</summary>
    public static Submission Of(ArrayStep step) => new(_ => step, true, OnlyLesson);

    private static ArrayStep Pair(StepFunction2D step) =>
        (x, _, s) =>
        {
            var (x1, x2, s1, s2) = step(x[0], x[1], s[0], s[1]);
            return ([x1, x2], [s1, s2]);
        };

    private static ArrayStep Single(Func<double, double, double, (double X, double S)> step) =>
        (x, gradient, s) =>
        {
            var (newX, newS) = step(x[0], gradient[0], s[0]);
            return ([newX], [newS]);
        };
}
