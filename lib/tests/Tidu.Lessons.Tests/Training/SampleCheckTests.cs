namespace Tidu.Lessons.Tests.Training;

public class SampleCheckTests
{
    private static readonly RegressionData Measured = new(
        "测得",
        [
            [1, 2],
            [2, 3],
        ],
        2
    );

    [Fact]
    public void A_claim_about_measured_data_is_checked()
    {
        Check.That(Measured, true, "成立");
        Assert.Throws<CheckFailedException>(() => Check.That(Measured, false, "不成立"));
        Assert.Throws<CheckFailedException>(() => Check.Close(Measured, 1, 2, 0.5, "不接近"));
    }

    [Fact]
    public void On_a_sample_it_is_only_told()
    {
        Check.That(Airfoil.Sample, false, "不核对");
        Check.Close(Airfoil.Sample, 1, 2, 0.5, "不核对");
    }
}
