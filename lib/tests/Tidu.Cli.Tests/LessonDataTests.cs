using Tidu.Datasets;

namespace Tidu.Cli.Tests;

/// <summary>How a command finds the data set for its notebooks.</summary>
public sealed class LessonDataTests : IDisposable
{
    private const string PrintsPlace = "// GetDataCh7();\nConsole.Write(System.Environment.GetEnvironmentVariable(\"TIDU_DATA\"));";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_notebook_that_trains_is_told_the_place_by_name()
    {
        folder.WriteNotebook("train.ipynb", PrintsPlace);

        Run(null, "run", "train.ipynb", "--data", DatasetStore.SampleWord, "-o", "option.ipynb");
        Run(DatasetStore.SampleWord, "run", "train.ipynb", "-o", "variable.ipynb");

        Assert.Contains("\"sample\"", File.ReadAllText(folder.File("option.ipynb")), StringComparison.Ordinal);
        Assert.Contains("\"sample\"", File.ReadAllText(folder.File("variable.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_told_as_the_full_path_of_its_file()
    {
        var place = Environment.GetEnvironmentVariable(DatasetStore.Variable)!;
        Assert.SkipUnless(Directory.Exists(place) || File.Exists(place), "The measured data are not at hand.");
        var file = Directory.Exists(place) ? Path.Combine(place, PublicDataset.Airfoil.FileName) : place;
        File.Copy(file, folder.File(PublicDataset.Airfoil.FileName));
        folder.WriteNotebook("train.ipynb", PrintsPlace);

        var run = Run(null, "run", "train.ipynb", "--data", ".", "-o", "told.ipynb");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(folder.File(PublicDataset.Airfoil.FileName), File.ReadAllText(folder.File("told.ipynb")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", "missing.dat", "没有找到数据文件")]
    [InlineData("--data", "wrong.dat", "与公开的 airfoil_self_noise.dat 不同")]
    [InlineData("--data", ".", "没有找到数据文件")]
    public void A_place_without_the_data_set_is_a_sentence_and_nothing_is_run(string option, string place, string words)
    {
        folder.Write("wrong.dat", "1\t2\n");
        folder.WriteNotebook("train.ipynb", PrintsPlace);

        var run = Run(null, "run", "train.ipynb", option, place, "-o", "never.ipynb");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("✗ ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.False(File.Exists(folder.File("never.ipynb")));
    }

    [Fact]
    public void A_notebook_that_does_not_train_needs_no_data()
    {
        folder.WriteNotebook("plain.ipynb", "Console.Write(1);");

        var run = Run("missing.dat", "run", "plain.ipynb");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    private TiduCommand Run(string? variable, params string[] arguments) =>
        TiduCommand.Run(folder.Path, [(DatasetStore.Variable, variable ?? "")], arguments);
}
