using CsCheck;

namespace Tidu.Optimizers.Tests;

public class PropertyTests
{
    private static readonly Gen<double> Gradient = Gen.Double[-1e3, 1e3];
    private static readonly Gen<EpsilonPlacement> Placement = Gen.Enum<EpsilonPlacement>();

    [Fact]
    public void AdaGrads_state_never_falls_and_its_effective_rate_never_rises() =>
        Gen.Select(Gradient.Array[1, 50], Placement)
            .Sample(
                (gradients, placement) =>
                {
                    AdaGrad optimizer = new(0.4, epsilonPlacement: placement);
                    (double x, double s) = (1, 0);
                    foreach (double g in gradients)
                    {
                        double before = s;
                        (x, s) = optimizer.Step(x, g, s);
                        if (!(s >= before && optimizer.EffectiveLearningRate(s) <= optimizer.EffectiveLearningRate(before)))
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
                var (x, s) = new RmsProp(0.4, decay: 0, epsilon: 1e-24).Step(0.0, g, s: 123);
                return s == g * g && Math.Abs(x + 0.4 * Math.Sign(g)) < 1e-15;
            });

    [Fact]
    public void RMSProp_at_three_quarters_is_AdaGrad_from_three_times_the_state_bit_for_bit() =>
        // ¾·s + ¼·g² = ¼·(3·s + g²): with ε a quarter, the root is half, and so must be η. Powers of two round nothing.
        Gen.Select(Gradient, Gradient, Gen.Double[0, 1e6])
            .Sample(
                (x, g, s) =>
                {
                    var rmsProp = new RmsProp(0.25, decay: 0.75, epsilon: 0.25 / 1024).Step(x, g, s);
                    var adaGrad = new AdaGrad(0.5, epsilon: 1.0 / 1024).Step(x, g, 3 * s);
                    return Bits.Same(rmsProp.X, adaGrad.X) && rmsProp.S == adaGrad.S / 4;
                }
            );

    [Fact]
    public void A_zero_gradient_moves_nothing() =>
        Gen.Select(Samples.AnyOptimizer, Gradient, Gen.Double[0, 1e6]).Sample((optimizer, x, s) => optimizer.Step(x, 0.0, s).X == x);

    [Fact]
    public void The_effective_rate_is_the_factor_of_the_gradient() =>
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble, Samples.AnyDouble, Samples.AnyDouble)
            .Sample(
                (optimizer, x, g, s) =>
                {
                    var step = optimizer.Step(x, g, s);
                    return Bits.Same(step.X, x - optimizer.EffectiveLearningRate(step.S) * g);
                }
            );

    [Fact]
    public void Two_dimensions_are_twice_the_scalar() =>
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[6])
            .Sample(
                (optimizer, n) =>
                {
                    var step = optimizer.Step2D(n[0], n[1], n[2], n[3], n[4], n[5]);
                    var first = optimizer.Step(n[0], n[4], n[2]);
                    var second = optimizer.Step(n[1], n[5], n[3]);
                    return Bits.Same<double>([step.X1, step.X2, step.S1, step.S2], [first.X, second.X, first.S, second.S]);
                }
            );
}
