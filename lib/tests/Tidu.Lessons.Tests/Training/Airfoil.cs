using Tidu.Datasets;

namespace Tidu.Lessons.Tests.Training;

/// <summary>The measured data where it lies beside the checkout (TIDU_DATA), and the sample, which is always there.</summary>
internal static class Airfoil
{
    public static RegressionData Sample { get; } = Read(DatasetStore.SampleWord);

    /// <summary>The measured data; the test is skipped where it is not at hand, for no test asks the network.</summary>
    public static RegressionData Measured
    {
        get
        {
            var place = Environment.GetEnvironmentVariable(DatasetStore.Variable);
            Assert.SkipWhen(place is null or "" or DatasetStore.SampleWord, $"{DatasetStore.Variable} names no data set.");
            return Read(place);
        }
    }

    private static RegressionData Read(string place) =>
        AirfoilData.From(DatasetStore.OfUser.FindAsync(PublicDataset.Airfoil, place, _ => { }).Result);
}
