using Tidu.Documents;
using Tidu.Engine;
using Tidu.Engine.Running;

namespace Tidu.Cli.Tests;

/// <summary>The solutions of the exercises, and the exercises as nobody has filled them in.</summary>
public class SolutionTests
{
    private const int OldestEngineLanguage = 13;

    private static readonly string[] Unfilled =
    [
        "Exercise.AdaGradStates.Check();",
        "Exercise.RmsPropBug.Check(0);",
        "Exercise.AdaGradEta.Check(0);",
        "Exercise.RmsPropBrake.Check(null);",
        "Exercise.RmsPropBrake.Check(t => throw new NotImplementedException());",
        """
            (double, double, double, double) MyStep(double x1, double x2, double s1, double s2)
            {
                throw new NotImplementedException();
            }
            Exercise.AdaGradStep.Check(MyStep);
            Exercise.RmsPropStep.Check(MyStep);
            Exercise.RmsPropBug.Check(MyStep);
            """,
        "Exercise.RmsPropStep.Check((x1, x2, s1, s2) => throw new NotImplementedException());",
        "Exercise.RmsPropStep.Check((x1, x2, s1, s2) => (x1, x2, s1, s2));",
        "var held = (double x1, double x2, double s1, double s2) => (x1, x2, s1, s2);\nExercise.AdaGradStep.Check(held);",
        "Exercise.RmsPropStep.Check((x, g, s) => (x, s));",
        "Exercise.RmsPropStep.Check((double[] x, double[] g, double[] s) => { });",
        "Exercise.AdaGradStep.Check(eta => (x1, x2, s1, s2) => (x1, x2, s1, s2));",
        "Exercise.RmsPropStep.Check((eta, gamma) => (x1, x2, s1, s2) => (x1, x2, s1, s2));",
    ];

    public static TheoryData<string> Solutions => [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)!)];

    private static string Folder { get; } = Repository.File("notebooks/solutions");

    [Theory]
    [MemberData(nameof(Solutions))]
    public void Solutions_belong_to_a_lesson(string name) => Assert.True(File.Exists(Path.Combine(Folder, "..", name)));

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task Every_solution_is_right_on_the_oldest_engine_and_kept_without_outputs(string name)
    {
        var path = Path.Combine(Folder, name);
        var notebook = NotebookFile.Read(path);
        Assert.Equal(File.ReadAllText(path), NotebookFile.Format(notebook));
        Assert.All(notebook.Cells.OfType<CodeCell>(), cell => Assert.Empty(cell.Outputs));

        var lines = await PrintedAsync(notebook, path);

        Assert.True(lines.Count(line => line.StartsWith('✓')) >= 12, string.Join('\n', lines));
        Assert.All(lines, line => Assert.Matches("^(✓|   |epoch |$)", line));
    }

    [Fact]
    public async Task An_unfilled_exercise_does_not_fail_a_lesson()
    {
        var path = Path.Combine(Folder, Solutions.First().Data);
        var load = NotebookFile.Read(path).Cells.OfType<CodeCell>().First();
        var cells = Unfilled.Select((code, i) => new CodeCell($"exercise-{i}", code, [], []));

        var lines = await PrintedAsync(new NotebookDocument([load, .. cells], []), path);

        Assert.All(lines, line => Assert.Matches("^(○ |   |$)", line));
        Assert.Equal(Unfilled.Sum(code => code.Split(".Check(").Length - 1), lines.Count(line => line.StartsWith('○')));
    }

    private static async Task<string[]> PrintedAsync(NotebookDocument notebook, string path)
    {
        var options = new RunOptions { Engine = new EngineOptions { LanguageVersion = OldestEngineLanguage } };
        var result = await NotebookRunner.RunAsync(notebook, path, options, TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures);
        var outputs = result.Document.Cells.OfType<CodeCell>().SelectMany(cell => cell.Outputs).OfType<StreamOutput>();
        return string.Concat(outputs.Select(output => output.Text)).Split('\n');
    }
}
