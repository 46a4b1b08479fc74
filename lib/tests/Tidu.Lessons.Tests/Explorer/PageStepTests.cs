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
    private static readonly Gen<double> Decay = Gen.OneOf(
        Gen.Int[0, 5].Select(i => new[] { 0, 0.5, 0.9, 0.95, 0.99, 0.999 }[i]),
        Gen.Double[0, 0.9999]
    );
    private static readonly Gen<double> Epsilon = Gen.OneOf(Gen.Const(1e-6), Gen.Double[-12, 1].Select(exponent => Math.Pow(10, exponent)));
    private static readonly Gen<EpsilonPlacement> Placement = Gen.Enum<EpsilonPlacement>();

    private static readonly Gen<IOptimizer> Optimizer = Gen.OneOf<IOptimizer>(
        Rate.Select(eta => (IOptimizer)new GradientDescent(eta)),
        Gen.Select(Rate, Decay, (eta, gamma) => (IOptimizer)new Momentum(eta, gamma)),
        Gen.Select(Rate, Epsilon, Placement, (eta, epsilon, place) => (IOptimizer)new AdaGrad(eta, epsilon, place)),
        Gen.Select(Rate, Decay, Epsilon, Placement, (eta, gamma, epsilon, place) => (IOptimizer)new RmsProp(eta, gamma, epsilon, place)),
        Gen.Select(Decay, Epsilon, (rho, epsilon) => (IOptimizer)new AdaDelta(rho, epsilon)),
        Gen.Select(
            Rate,
            Decay,
            Decay,
            Epsilon,
            Placement,
            (eta, one, two, epsilon, place) => (IOptimizer)new Adam(eta, one, two, epsilon, place)
        )
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
            const names = ["x1", "x2", "s1", "s2", "m1", "m2", "g1", "g2", "rate1", "rate2", "f"];
            function numbers(rule, eta, gamma, epsilon, outside, beta1, a, c, cos, sin, scale, x1, x2, steps) {
              const run = train(rule, { eta, gamma, epsilon, outside, beta1 }, { a, c, cos, sin, scale }, [x1, x2], steps);
              const all = new Float64Array(names.length * (steps + 1));
              names.forEach((name, i) => all.set(run[name], i * (steps + 1)));
              return all;
            }
            """
        );
        var numbers = engine.GetValue("numbers");

        Gen.Select(Optimizer, Objective, Gen.Int[1, MostSteps])
            .Sample(
                (optimizer, objective, steps) =>
                {
                    var (rule, q, start) = (PageRule.Of(optimizer), objective.Quadratic!, objective.Start);
                    object[] settings = [rule.Rule, rule.Eta, rule.Gamma, rule.Epsilon, rule.Outside, rule.Beta1];
                    object[] place = [q.A, q.C, q.Cos, q.Sin, q.Scale, start.X1, start.X2, steps];
                    var page = engine.Invoke(numbers, [.. settings, .. place]).AsFloat64Array();
                    return page.Zip(Library(optimizer, objective, steps)).All(pair => Same(pair.First, pair.Second));
                },
                iter: 10_000,
                threads: 1
            );
    }

    /// <summary>All numbers of a run in the order of the page's; <see langword="null"/> where the library knows none.</summary>
    private static IEnumerable<double?> Library(IOptimizer optimizer, Objective2D objective, int steps)
    {
        var points = Tutorial.Run(optimizer, objective, steps);
        var trace = new OptimizerTrace2D(optimizer.Name, points, objective);
        var rated = optimizer is IEffectiveLearningRate rate ? new RatedTrace2D(optimizer.Name, points, objective, _ => rate) : null;
        return
        [
            .. points.Select(point => (double?)point.X1),
            .. points.Select(point => (double?)point.X2),
            .. points.Select(point => (double?)point.S1),
            .. points.Select(point => (double?)point.S2),
            .. points.Select(point => (double?)point.M1),
            .. points.Select(point => (double?)point.M2),
            .. Used(steps, step => trace.Gradient(step).G1),
            .. Used(steps, step => trace.Gradient(step).G2),
            .. Used(steps, step => rated?.Rate(step).Rate1),
            .. Used(steps, step => rated?.Rate(step).Rate2),
            .. points.Select(point => (double?)objective.Value(point.X1, point.X2)),
        ];
    }

    /// <summary>What each step used; the start used nothing.</summary>
    private static IEnumerable<double?> Used(int steps, Func<int, double?> quantity) =>
        Enumerable.Range(1, steps).Select(quantity).Prepend(null);

    /// <summary>The same bits; all NaNs are one, as which of their bit patterns arises is not specified.</summary>
    private static bool Same(double page, double? library) =>
        library is not { } number
        || BitConverter.DoubleToInt64Bits(page) == BitConverter.DoubleToInt64Bits(number)
        || (double.IsNaN(page) && double.IsNaN(number));
}
