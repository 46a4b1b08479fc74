using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using Tidu.Lessons.Exercises;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Right steps, however they are written, and steps that are only nearly right.</summary>
public class CorrectStepTests
{
    private const double Eta = 0.4;
    private const double Gamma = 0.9;
    private const double Eps = 1e-6;

    private static readonly Gen<Func<double, double, double>> States = OneOf<Func<double, double, double>>(
        (s, g) => Gamma * s + (1 - Gamma) * g * g,
        (s, g) => Gamma * s + (1 - Gamma) * (g * g),
        (s, g) => g * g * (1 - Gamma) + s * Gamma,
        (s, g) => s + (1 - Gamma) * (g * g - s),
        (s, g) => s - (1 - Gamma) * (s - g * g),
        (s, g) => 0.9 * s + 0.1 * Math.Pow(g, 2),
        (s, g) => Math.FusedMultiplyAdd(Gamma, s, (1 - Gamma) * g * g),
        (s, g) => Math.FusedMultiplyAdd((1 - Gamma) * g, g, Gamma * s),
        (s, g) => (9 * s + g * g) / 10,
        (s, g) => g * g + Gamma * (s - g * g),
        (s, g) => Math.Pow(Math.Sqrt(1 - Gamma) * g, 2) + Gamma * s,
        (s, g) => Math.Abs(g) * Math.Abs(g) * 0.1 + s * 0.9
    );

    private static readonly Gen<Func<double, double, double, double>> Moves = OneOf<Func<double, double, double, double>>(
        (x, g, s) => x - Eta / Math.Sqrt(s + Eps) * g,
        (x, g, s) => x - Eta * g / Math.Sqrt(s + Eps),
        (x, g, s) => x - Eta * (g / Math.Sqrt(s + Eps)),
        (x, g, s) => x + -Eta / Math.Sqrt(s + Eps) * g,
        (x, g, s) => -(Eta * g / Math.Sqrt(s + Eps) - x),
        (x, g, s) => x - Eta * Math.Pow(s + Eps, -0.5) * g,
        (x, g, s) => x - Eta / Math.Pow(s + Eps, 0.5) * g,
        (x, g, s) => x - Eta * g * Math.Exp(-0.5 * Math.Log(s + Eps)),
        (x, g, s) => Math.FusedMultiplyAdd(-Eta / Math.Sqrt(s + Eps), g, x),
        (x, g, s) => x - 1 / Math.Sqrt(s + Eps) * Eta * g,
        (x, g, s) => x - Math.Sign(g) * Eta * Math.Sqrt(g * g / (s + Eps))
    );

    private static readonly Gen<Func<double, double, double>> Gradients = OneOf<Func<double, double, double>>(
        (a, x) => a * x,
        (a, x) => a / 2 * x * 2,
        (a, x) => x / (1 / a),
        (a, x) => a / 2 * x + a / 2 * x
    );

    [Fact]
    public void A_right_step_in_any_order_of_operations_is_right() =>
        Gen.Select(Gradients, States, Moves)
            .Sample(
                (gradient, state, move) =>
                {
                    var verdict = Judge((x1, x2, s1, s2) => Step(gradient, state, move, x1, x2, s1, s2));
                    return verdict.Kind == VerdictKind.Right;
                },
                iter: 300
            );

    [Fact]
    public void A_step_that_is_off_by_a_billionth_is_never_right() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double[-9, -1], Gen.Bool, Gen.Int[1, 100])
            .Sample(
                (which, size, up, call) =>
                {
                    var factor = 1 + (up ? 1 : -1) * Math.Pow(10, size);
                    var calls = 0;
                    var verdict = Judge(
                        (x1, x2, s1, s2) =>
                        {
                            var (a, b, c, d) = Compiled(Eta, Gamma, x1, x2, s1, s2);
                            if (++calls != call || (which, a, b) is (0, 0, _) or (1, _, 0))
                            {
                                return (a, b, c, d);
                            }
                            return which switch
                            {
                                0 => (a * factor, b, c, d),
                                1 => (a, b * factor, c, d),
                                2 => (a, b, c == 0 ? 1e-9 : c * factor, d),
                                _ => (a, b, c, d * factor),
                            };
                        }
                    );
                    return verdict.Kind == VerdictKind.Wrong || (which == 0 && calls >= call && call is > 60 and <= 80);
                },
                iter: 200
            );

    [Fact]
    public void Every_shape_of_a_right_step_is_right()
    {
        var e = Exercise.RmsPropStep;
        Vector<double> Root(Vector<double> s) => (s + Eps).PointwiseSqrt();

        Assert.All(
            [
                e.Judge(Submission.Of(InSinglePrecision)),
                e.Judge(Submission.Of(InDecimalNumbers)),
                e.Judge(Submission.Of((x, g, s) => Algorithm.RmsProp.Compiled(new(Eta, Gamma))(x, g, s))),
                e.Judge(Submission.Of(settings => Bound(settings.Eta, settings.Gamma), Hyperparameters.ForRmsProp)),
                e.Judge(
                    Submission.Of(
                        ArraySteps.Of(
                            (Vector<double> x, Vector<double> g, Vector<double> s) =>
                            {
                                s = Gamma * s + (1 - Gamma) * g.PointwiseMultiply(g);
                                return (x - Eta * g.PointwiseDivide(Root(s)), s);
                            }
                        )
                    )
                ),
                e.Judge(
                    Submission.Of(
                        ArraySteps.Of((Vector<double> x, Vector<double> g, Vector<double> s) => new RmsProp(Eta, Gamma).Step(x, g, s))
                    )
                ),
                e.Judge(Submission.Of(ArraySteps.Of((double[] x, double[] g, double[] s) => new RmsProp(Eta, Gamma).Step(x, g, s)))),
            ],
            verdict => Assert.Equal(VerdictKind.Right, verdict.Kind)
        );
    }

    private static (float, float, float, float) InSinglePrecision(float x1, float x2, float s1, float s2)
    {
        float g1 = 0.2f * x1,
            g2 = 4 * x2;
        (s1, s2) = (0.9f * s1 + 0.1f * g1 * g1, 0.9f * s2 + 0.1f * g2 * g2);
        return (x1 - 0.4f / MathF.Sqrt(s1 + 1e-6f) * g1, x2 - 0.4f / MathF.Sqrt(s2 + 1e-6f) * g2, s1, s2);
    }

    private static (decimal, decimal, decimal, decimal) InDecimalNumbers(decimal x1, decimal x2, decimal s1, decimal s2)
    {
        decimal Root(decimal s) => (decimal)Math.Sqrt((double)(s + 1e-6m));
        decimal g1 = 0.2m * x1,
            g2 = 4 * x2;
        (s1, s2) = (0.9m * s1 + 0.1m * g1 * g1, 0.9m * s2 + 0.1m * g2 * g2);
        return (x1 - 0.4m / Root(s1) * g1, x2 - 0.4m / Root(s2) * g2, s1, s2);
    }

    [Fact]
    public void Numbers_too_small_for_a_decimal_are_no_mistake()
    {
        // AdaGrad comes so near to 0 that a decimal has eight digits left.
        var verdict = Exercise.AdaGradStep.Judge(
            Submission.Of(
                (decimal x1, decimal x2, decimal s1, decimal s2) =>
                {
                    decimal Root(decimal s) => (decimal)Math.Sqrt((double)s + Eps);
                    decimal g1 = 0.2m * x1,
                        g2 = 4 * x2;
                    (s1, s2) = (s1 + g1 * g1, s2 + g2 * g2);
                    return (x1 - 0.4m * g1 / Root(s1), x2 - 0.4m * g2 / Root(s2), s1, s2);
                }
            )
        );

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.Contains("decimal", verdict.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Single_precision_is_no_mistake_of_the_algorithm()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                float g1 = 0.2f * (float)x1,
                    g2 = 4 * (float)x2;
                float n1 = 0.9f * (float)s1 + 0.1f * g1 * g1,
                    n2 = 0.9f * (float)s2 + 0.1f * g2 * g2;
                return ((float)x1 - 0.4f / MathF.Sqrt(n1 + 1e-6f) * g1, (float)x2 - 0.4f / MathF.Sqrt(n2 + 1e-6f) * g2, n1, n2);
            }
        );

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.Contains("float", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_in_single_precision_is_named()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
                Step((a, x) => a * x, (s, g) => 0.9 * s + (1 - 0.9) * g * g, (x, g, s) => x - 0.4f / Math.Sqrt(s + Eps) * g, x1, x2, s1, s2)
        );

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.StartsWith("η 是 float", verdict.Lines[0], StringComparison.Ordinal);
    }

    public static TheoryData<
        string,
        Func<double, double, double>,
        Func<double, double, double>,
        Func<double, double, double, double>
    > Imprecise
    {
        get
        {
            Func<double, double, double> gradient = (a, x) => a * x;
            Func<double, double, double> state = (s, g) => Gamma * s + (1 - Gamma) * g * g;
            Func<double, double, double, double> move = (x, g, s) => x - Eta / Math.Sqrt(s + Eps) * g;
            return new()
            {
                { "float", (a, x) => (float)(a * x), state, move },
                { "float", gradient, (s, g) => 0.9f * s + 0.1f * g * g, move },
                { "float", gradient, (s, g) => (float)state(s, g), move },
                { "float", gradient, state, (x, g, s) => x - Eta / MathF.Sqrt((float)(s + Eps)) * g },
                { "差商", (a, x) => (a / 2 * (x + 1) * (x + 1) - a / 2 * (x - 1) * (x - 1)) / 2, state, move },
                { "差商", (a, x) => (2 + a / 2 * (x + 1e-5) * (x + 1e-5) - (2 + a / 2 * (x - 1e-5) * (x - 1e-5))) / 2e-5, state, move },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Imprecise))]
    public void A_step_that_is_right_but_imprecise_is_right(
        string words,
        Func<double, double, double> gradient,
        Func<double, double, double> state,
        Func<double, double, double, double> move
    )
    {
        var verdict = Judge((x1, x2, s1, s2) => Step(gradient, state, move, x1, x2, s1, s2));

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.Contains(words, verdict.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_bits_are_explained()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
                Step((a, x) => a * x, (s, g) => 0.9 * s + (1 - 0.9) * g * g, (x, g, s) => x - Eta * g / Math.Sqrt(s + Eps), x1, x2, s1, s2)
        );

        Assert.Contains("最后几个二进制位", verdict.Lines.Single(), StringComparison.Ordinal);
    }

    private static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static Verdict Judge(StepFunction2D step) => Exercise.RmsPropStep.Judge(Submission.Of(step));

    private static (double, double, double, double) Compiled(double eta, double gamma, double x1, double x2, double s1, double s2)
    {
        var point = new RmsProp(eta, gamma).Step(new TracePoint(0, x1, x2, s1, s2), 0.2 * x1, 4 * x2);
        return (point.X1, point.X2, point.S1, point.S2);
    }

    private static StepFunction2D Bound(double eta, double gamma) => (x1, x2, s1, s2) => Compiled(eta, gamma, x1, x2, s1, s2);

    private static (double, double, double, double) Step(
        Func<double, double, double> gradient,
        Func<double, double, double> state,
        Func<double, double, double, double> move,
        double x1,
        double x2,
        double s1,
        double s2
    )
    {
        var (g1, g2) = (gradient(0.2, x1), gradient(4, x2));
        (s1, s2) = (state(s1, g1), state(s2, g2));
        return (move(x1, g1, s1), move(x2, g2, s2), s1, s2);
    }
}
