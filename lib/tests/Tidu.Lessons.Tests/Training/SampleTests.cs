using System.ComponentModel;
using System.Diagnostics;
using Tidu.Datasets;

namespace Tidu.Lessons.Tests.Training;

public class SampleTests
{
    [Fact]
    public async Task The_library_carries_the_sample_of_the_data_folder()
    {
        var sample = await DatasetStore.OfUser.FindAsync(
            PublicDataset.Airfoil,
            DatasetStore.SampleWord,
            Assert.Fail,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(File.ReadAllBytes(Repository.File("data", "airfoil-sample.dat")), sample.Content.ToArray());
    }

    [Fact]
    public void The_sample_is_what_its_script_writes()
    {
        var start = new ProcessStartInfo("python3", [Repository.File("data", "generate_airfoil_sample.py")])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var script = Process.Start(start)!;
            Assert.Equal(File.ReadAllText(Repository.File("data", "airfoil-sample.dat")), script.StandardOutput.ReadToEnd());
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3.");
        }
    }
}
