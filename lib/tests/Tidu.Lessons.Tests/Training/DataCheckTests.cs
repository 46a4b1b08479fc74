namespace Tidu.Lessons.Tests.Training;

public class DataCheckTests
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
        Check.On(Measured).That(true, "成立");
        Assert.Throws<CheckFailedException>(() => Check.On(Measured).That(false, "不成立"));
        Assert.Throws<CheckFailedException>(() => Check.On(Measured).Close(1, 2, 0.5, "不接近"));
    }

    [Fact]
    public void On_a_sample_it_is_only_told()
    {
        Check.On(Airfoil.Sample).That(false, "不核对");
        Check.On(Airfoil.Sample).Close(1, 2, 0.5, "不核对");
    }
}
