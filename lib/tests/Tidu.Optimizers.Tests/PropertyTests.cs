using CsCheck;

namespace Tidu.Optimizers.Tests;

public class PropertyTests
{
    private static readonly Gen<double> Gradient = Gen.Double[-1e3, 1e3];
    private static readonly Gen<EpsilonPlacement> Placement = Gen.Enum<EpsilonPlacement>();
    private static readonly Gen<IEffectiveLearningRate> AnyRated = Gen.OneOf([.. Samples.Optimizers.OfType<IEffectiveLearningRate>()]);

    [Fact]
    public void AdaGrads_state_never_falls_and_its_effective_rate_never_rises() =>
        Gen.Select(Gradient.Array[1, 50], Placement)
            .Sample(
                (gradients, placement) =>
                {
                    AdaGrad optimizer = new(0.4, epsilonPlacement: placement);
                    (double x, State<double> state) = (1, default);
                    foreach (var g in gradients)
                    {
                        var before = state.S;
                        (x, state) = optimizer.Step(x, g, state);
                        if (!(state.S >= before && optimizer.EffectiveLearningRate(state.S) <= optimizer.EffectiveLearningRate(before)))
                        {
                            return false;
                        }
                    }
                    return true;
                }
            );

    [Fact]
    public void RMSProp_without_decay_steps_by_the_sign_of_the_gradient() =>
        Gradient
            .Where(g => Math.Abs(g) > 1e-3)
            .Sample(g =>
            {
                var (x, state) = new RmsProp(0.4, gamma: 0, epsilon: 1e-24).Step(0.0, g, new(S: 123, M: 0, Steps: 0));
                return state.S == g * g && Math.Abs(x + 0.4 * Math.Sign(g)) < 1e-15;
            });

    [Fact]
    public void RMSProp_at_three_quarters_is_AdaGrad_from_three_times_the_state_bit_for_bit() =>
        // ¾·s + ¼·g² = ¼·(3·s + g²): with ε a quarter, the root is half, and so must be η. Powers of two round nothing.
        Gen.Select(Gradient, Gradient, Gen.Double[0, 1e6])
            .Sample(
                (x, g, s) =>
                {
                    var rmsProp = new RmsProp(0.25, gamma: 0.75, epsilon: 0.25 / 1024).Step(x, g, new(s, 0, 0));
                    var adaGrad = new AdaGrad(0.5, epsilon: 1.0 / 1024).Step(x, g, new(3 * s, 0, 0));
                    return Bits.Same(rmsProp.X, adaGrad.X) && rmsProp.State.S == adaGrad.State.S / 4;
                }
            );

    [Fact]
    public void Momentum_without_decay_is_gradient_descent_bit_for_bit() =>
        Gen.Select(Gradient, Gradient, Gradient)
            .Sample(
                (x, g, v) =>
                    Bits.Same(new Momentum(0.3, gamma: 0).Step(x, g, new(v, 0, 0)).X, new GradientDescent(0.3).Step(x, g, default).X)
            );

    [Fact]
    public void Adam_without_averages_is_RMSProp_without_one_bit_for_bit() =>
        Gen.Select(Samples.AnyDouble, Samples.AnyDouble.Where(g => g != 0), Gen.Int[0, 3], Placement)
            .Sample(
                (x, g, taken, placement) =>
                    Bits.Same(
                        new Adam(0.3, beta1: 0, beta2: 0, 1e-6, placement).Step(x, g, new(0, 0, taken)).X,
                        new RmsProp(0.3, gamma: 0, 1e-6, placement).Step(x, g, default).X
                    )
            );

    // m̂ = g and √ŝ = |g| while g stays the same: the bias of the start is gone from the first step on.
    [Fact]
    public void Adam_steps_by_the_learning_rate_as_long_as_the_gradient_stays_the_same() =>
        Gen.Select(Gradient.Where(g => Math.Abs(g) > 1), Gen.Double[0, 0.99], Gen.Double[0, 0.999], Gen.Int[1, 500])
            .Sample(
                (g, beta1, beta2, steps) =>
                {
                    Adam optimizer = new(0.1, beta1, beta2, epsilon: 1e-30);
                    (double x, State<double> state) = (0, default);
                    for (var t = 1; t <= steps; t++)
                    {
                        (x, state) = optimizer.Step(x, g, state);
                    }
                    return Math.Abs(x + steps * 0.1 * Math.Sign(g)) < 1e-9 * steps;
                }
            );

    [Fact]
    public void Adam_knows_the_billionth_step_at_once() =>
        Assert.Equal(new Adam(0.1).Step(1.0, 0.5, new(0.2, 0.3, 100_000)).X, new Adam(0.1).Step(1.0, 0.5, new(0.2, 0.3, 1_000_000_000)).X);

    // Half to the 53rd is the last power that counts: 1 − 2⁻⁵³ is not yet 1.
    [Fact]
    public void Nothing_is_left_of_Adams_correction_after_many_steps_to_the_last_bit() =>
        Assert.Equal(-1, new Adam(1, beta1: 0.5, beta2: 0, epsilon: 1e-30).Step(0.0, 1.0, new(1, 1, 1_000_000_000)).X);

    // Both averages of a constant gradient free themselves alike: the first change is √(ε/((1−ρ)g²+ε))·g.
    [Fact]
    public void AdaDelta_starts_by_the_root_of_epsilon_however_steep_it_is() =>
        Gradient
            .Where(g => Math.Abs(g) > 1)
            .Sample(g => Math.Abs(new AdaDelta(0.75, 1e-6).Step(0.0, g, default).X + 2e-3 * Math.Sign(g)) < 1e-8);

    [Fact]
    public void Without_a_gradient_what_has_an_effective_rate_does_not_move() =>
        Gen.Select(AnyRated, Gradient, Gen.Double[0, 1e6], Gen.Double[0, 1e6])
            .Sample((optimizer, x, s, m) => optimizer.Step(x, 0.0, new(s, m, 0)).X == x);

    [Fact]
    public void The_effective_rate_is_the_factor_of_the_gradient() =>
        Gen.Select(AnyRated, Samples.AnyDouble.Array[4])
            .Sample(
                (optimizer, n) =>
                {
                    var (x, state) = optimizer.Step(n[0], n[1], new(n[2], n[3], 0));
                    return Bits.Same(x, n[0] - optimizer.EffectiveLearningRate(state.S, n[3]) * n[1]);
                }
            );

    [Fact]
    public void A_state_that_an_optimizer_does_not_have_stays_as_it_is() =>
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[4])
            .Sample(
                (optimizer, n) =>
                {
                    var (_, state) = optimizer.Step(n[0], n[1], new(n[2], n[3], 5));
                    return state.Steps == 6
                        && (optimizer.States() > 0 || Bits.Same(state.S, n[2]))
                        && (optimizer.States() > 1 || Bits.Same(state.M, n[3]));
                }
            );

    [Fact]
    public void Two_dimensions_are_twice_the_scalar() =>
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[8], Gen.Int[0, 5])
            .Sample(
                (optimizer, n, taken) =>
                {
                    var point = optimizer.Step(new TracePoint(taken, n[0], n[1], n[2], n[3], n[4], n[5]), n[6], n[7]);
                    var (x1, state1) = optimizer.Step(n[0], n[6], new(n[2], n[4], taken));
                    var (x2, state2) = optimizer.Step(n[1], n[7], new(n[3], n[5], taken));
                    return point.Step == taken + 1
                        && Bits.Same<double>(
                            [point.X1, point.X2, point.S1, point.S2, point.M1, point.M2],
                            [x1, x2, state1.S, state2.S, state1.M, state2.M]
                        );
                }
            );
}
