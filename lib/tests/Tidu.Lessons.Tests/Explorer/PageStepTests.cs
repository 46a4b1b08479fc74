using CsCheck;
using Jint;
using Tidu.Lessons.Explorers;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Explorers;

/// <summary>The script with which pages compute their runs, held against the compiled library bit by bit.</summary>
public sealed class PageStepTests
{
    private const int MostSteps = 40;

    private static readonly Gen<double> Rate = Gen.Double[-3, 2].Select(exponent => Math.Pow(10, exponent));
    private static readonly Gen<double> Decay = Gen.OneOf(Gen.Int[0, 5].Select(i => new[] { 0, 0.5, 0.9, 0.95, 0.99, 0.999 }[i]), Gen.Double[0, 0.9999]);
    private static readonly Gen<double> Epsilon = Gen.OneOf(Gen.Const(1e-6), Gen.Double[-12, 1].Select(exponent => Math.Pow(10, exponent)));
    private static readonly Gen<EpsilonPlacement> Placement = Gen.Enum<EpsilonPlacement>();

    private static readonly Gen<IEffectiveLearningRate> Optimizer = Gen.OneOf<IEffectiveLearningRate>(
        Gen.Select(Rate, Epsilon, Placement, (eta, epsilon, place) => (IEffectiveLearningRate)new AdaGrad(eta, epsilon, place)),
        Gen.Select(Rate, Decay, Epsilon, Placement, (eta, gamma, epsilon, place) => (IEffectiveLearningRate)new RmsProp(eta, gamma, epsilon, place))
    );

    private static readonly Gen<Objective2D> Objective = Gen.Select(
        Gen.OneOf(Gen.Const(0.1), Gen.Double[0.01, 5]),
        Gen.OneOf(Gen.Const(2.0), Gen.Double[0.05, 200]),
        Gen.OneOf(Gen.Const(1.0), Gen.Double[-6, 3].Select(exponent => Math.Pow(10, exponent))),
        Gen.OneOf(Gen.Const(0), Gen.Int[0, 90]),
        Gen.Double[-6, 6],
        Gen.Double[-6, 6],
        (a, c, scale, degrees, x1, x2) => Objectives.Of((new Quadratic(a, c) { Scale = scale }).Turned(degrees)) with { Start = (x1, x2) }
    );

    private static readonly Prepared<Acornima.Ast.Script> Steps = Engine.PrepareScript(
        File.ReadAllText(Repository.File("lib", "Tidu.Lessons", "Web", "steps.js"))
    );

    [Fact]
    public void Every_bit_of_every_step_is_the_librarys_for_any_setting_start_and_objective()
    {
        using var engine = new Engine();
        engine.Execute(Steps);
        engine.Execute(
            """
            function words(rule, eta, gamma, epsilon, outside, a, c, cos, sin, scale, x1, x2, steps) {
              const run = train(rule, { eta, gamma, epsilon, outside }, { a, c, cos, sin, scale }, [x1, x2], steps);
              const all = new Float64Array(9 * (steps + 1));
              [run.x1, run.x2, run.s1, run.s2, run.g1, run.g2, run.rate1, run.rate2, run.f].forEach((list, i) => all.set(list, i * (steps + 1)));
              return all;
            }
            """
        );
        var words = engine.GetValue("words");

        Gen.Select(Optimizer, Objective, Gen.Int[1, MostSteps])
            .Sample(
                (optimizer, objective, steps) =>
                {
                    var points = Tutorial.Run(optimizer, objective, steps);
                    var trace = new RatedTrace2D(optimizer.Name, points, objective, _ => optimizer);
                    var (rule, q) = (PageRule.Of(optimizer), objective.Quadratic!);
                    var page = engine
                        .Invoke(
                            words,
                            [
                                rule.Rule,
                                rule.Eta,
                                rule.Gamma,
                                rule.Epsilon,
                                rule.Outside,
                                q.A,
                                q.C,
                                q.Cos,
                                q.Sin,
                                q.Scale,
                                .. Start(objective),
                                steps,
                            ]
                        )
                        .AsFloat64Array();
                    double[] library =
                    [
                        .. points.Select(point => point.X1),
                        .. points.Select(point => point.X2),
                        .. points.Select(point => point.S1),
                        .. points.Select(point => point.S2),
                        .. Used(steps, step => trace.Gradient(step).G1),
                        .. Used(steps, step => trace.Gradient(step).G2),
                        .. Used(steps, step => trace.Rate(step).Rate1),
                        .. Used(steps, step => trace.Rate(step).Rate2),
                        .. points.Select(point => objective.Value(point.X1, point.X2)),
                    ];
                    return page.Select(Bits).SequenceEqual(library.Select(Bits));
                },
                iter: 10_000,
                threads: 1
            );
    }

    private static object[] Start(Objective2D objective) => [objective.Start.X1, objective.Start.X2];

    /// <summary>What each step used; the start used nothing.</summary>
    private static IEnumerable<double> Used(int steps, Func<int, double> quantity) => Enumerable.Range(1, steps).Select(quantity).Prepend(double.NaN);

    /// <summary>All NaNs are one: which of their bit patterns arises is not specified.</summary>
    private static long Bits(double value) => double.IsNaN(value) ? -1 : BitConverter.DoubleToInt64Bits(value);
}
