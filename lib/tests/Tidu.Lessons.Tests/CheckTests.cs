using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

public class CheckTests
{
    private static readonly Trace2D Run = Tutorial.Train2D(new RmsProp(0.4), Objectives.Ellipse);

    [Fact]
    public void A_claim_that_does_not_hold_is_thrown_with_its_words()
    {
        var failure = Assert.Throws<CheckFailedException>(() => Check.That(1 > 2, "一大于二"));
        Assert.Contains("一大于二", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_flipped_bit_is_found_and_its_step_is_named()
    {
        var points = Run.Points.SetItem(7, Run[7] with { S2 = double.BitIncrement(Run[7].S2) });

        var failure = Assert.Throws<CheckFailedException>(() => Check.SameBits(Run with { Points = points }, Run, "逐位相同"));

        Assert.Contains("第 7 步的 s2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_and_negative_zero_are_different_bits()
    {
        var zero = new Trace2D("0", [new TracePoint(0, 0.0, 0, 0, 0)]);
        var negative = new Trace2D("−0", [new TracePoint(0, -0.0, 0, 0, 0)]);

        Assert.Throws<CheckFailedException>(() => Check.SameBits(zero, negative, "零"));
    }

    [Fact]
    public void Runs_of_different_length_are_not_the_same()
    {
        var longer = Tutorial.Train2D(new RmsProp(0.4), Objectives.Ellipse, steps: 21);

        Assert.Throws<CheckFailedException>(() => Check.SameBits(longer, Run, "一样长"));
    }

    [Theory]
    [InlineData(1.0, 1.0625, 0.0625, true)]
    [InlineData(1.0, 1.0626, 0.0625, false)]
    [InlineData(double.NaN, 1, 1e300, false)]
    [InlineData(double.PositiveInfinity, 1, 1e300, false)]
    public void Close_means_within_the_tolerance(double actual, double expected, double tolerance, bool holds)
    {
        var failure = Record.Exception(() => Check.Close(actual, expected, tolerance, "接近"));
        Assert.Equal(holds, failure is null);
    }
}
