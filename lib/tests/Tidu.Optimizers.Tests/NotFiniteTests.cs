namespace Tidu.Optimizers.Tests;

public class NotFiniteTests
{
    [Fact]
    public void A_gradient_that_is_not_finite_spoils_its_own_element_only()
    {
        foreach (IOptimizer optimizer in new IOptimizer[] { new RmsProp(0.4), new AdaGrad(0.4) })
        {
            var x = Enumerable.Repeat(1.0, 19).ToArray();
            var g = Enumerable.Repeat(0.5, 19).ToArray();
            var s = new double[19];
            (g[3], g[9], g[18]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
            var (soundX, soundState) = optimizer.Step(1.0, 0.5, default);

            optimizer.Step(x, g, s);

            Assert.Equal((double.NaN, double.NaN), (x[3], s[3]));
            Assert.Equal((double.NaN, double.PositiveInfinity), (x[9], s[9]));
            Assert.Equal((double.NaN, double.PositiveInfinity), (x[18], s[18]));
            Assert.All(Enumerable.Range(0, 19).Except([3, 9, 18]), i => Assert.Equal((soundX, soundState.S), (x[i], s[i])));
        }
    }

    [Fact]
    public void A_gradient_whose_square_overflows_moves_nothing_and_stops_the_element()
    {
        var (x, state) = new AdaGrad(0.4).Step(1.0, 1e200, default);
        Assert.Equal((1.0, double.PositiveInfinity), (x, state.S));
        Assert.Equal(0, new AdaGrad(0.4).EffectiveLearningRate(state.S));
    }

    [Fact]
    public void A_negative_state_gives_NaN_rather_than_a_wrong_number() =>
        Assert.Equal(double.NaN, new RmsProp(0.4).Step(1.0, 0.0, new(-1, 0, 0)).X);
}
