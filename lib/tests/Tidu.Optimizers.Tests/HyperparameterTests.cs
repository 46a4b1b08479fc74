namespace Tidu.Optimizers.Tests;

public class HyperparameterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.4)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_learning_rate_or_epsilon_that_is_not_positive_and_finite_is_refused_by_name(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new RmsProp(value));
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new RmsProp(0.4, epsilon: value));
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new AdaGrad(value));
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new AdaGrad(0.4, epsilon: value));
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new GradientDescent(value));
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new Momentum(value));
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new AdaDelta(0.9, epsilon: value));
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new Adam(value));
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new Adam(0.01, epsilon: value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_decay_outside_0_to_1_is_refused_by_name(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("gamma", () => new RmsProp(0.4, gamma: value));
        Assert.Throws<ArgumentOutOfRangeException>("gamma", () => new Momentum(0.4, gamma: value));
        Assert.Throws<ArgumentOutOfRangeException>("rho", () => new AdaDelta(rho: value));
        Assert.Throws<ArgumentOutOfRangeException>("beta1", () => new Adam(0.01, beta1: value));
        Assert.Throws<ArgumentOutOfRangeException>("beta2", () => new Adam(0.01, beta2: value));
    }

    [Fact]
    public void The_ends_of_every_range_are_accepted()
    {
        Assert.Equal(0, new RmsProp(double.Epsilon, gamma: 0).Gamma);
        Assert.Equal(double.MaxValue, new RmsProp(0.4, Math.BitDecrement(1.0), double.MaxValue).Epsilon);
    }

    [Fact]
    public void An_unknown_place_for_epsilon_is_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("epsilonPlacement", () => new RmsProp(0.4, epsilonPlacement: (EpsilonPlacement)2));
        Assert.Throws<ArgumentOutOfRangeException>("epsilonPlacement", () => new AdaGrad(0.4, epsilonPlacement: (EpsilonPlacement)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("epsilonPlacement", () => new Adam(0.4, epsilonPlacement: (EpsilonPlacement)2));
    }

    [Fact]
    public void No_property_can_be_set_after_the_validation() =>
        Assert.All(
            Samples.Optimizers.SelectMany(optimizer => optimizer.GetType().GetProperties()),
            property => Assert.Null(property.SetMethod)
        );

    [Fact]
    public void Equal_hyperparameters_make_equal_optimizers()
    {
        Assert.Equal(new RmsProp(0.4), new RmsProp(0.4, 0.9, 1e-6, EpsilonPlacement.InsideRoot));
        Assert.NotEqual(new AdaGrad(0.4), new AdaGrad(0.4, epsilonPlacement: EpsilonPlacement.OutsideRoot));
        Assert.Equal(new AdaDelta(), new AdaDelta(0.9, 1e-5));
    }
}
