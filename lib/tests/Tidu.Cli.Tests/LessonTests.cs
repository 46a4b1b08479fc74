using System.Collections.Concurrent;
using Tidu.Documents;
using Tidu.Engine;
using Tidu.Engine.Running;

namespace Tidu.Cli.Tests;

/// <summary>The lessons as they are committed, and what they print.</summary>
public class LessonTests
{
    private const int OldestEngineLanguage = 13;
    private static readonly ConcurrentDictionary<string, Lazy<Task<NotebookResult>>> Results = [];

    public static TheoryData<string> Lessons => [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)!)];

    private static string Folder { get; } = Repository.File("notebooks");

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_is_committed_without_outputs_and_opens_with_the_C_sharp_kernel(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var lesson = NotebookFile.Read(Path.Combine(Folder, name));

        Assert.All(lesson.Cells.OfType<CodeCell>(), cell => Assert.True(cell is { Outputs.Count: 0, ExecutionCount: null }));
        Assert.All(lesson.Cells, cell => Assert.False(cell is RawCell));
        Assert.Equal(".net-csharp", (string?)lesson.Metadata["kernelspec"]!["name"]);
        // VS Code colours no cell of another language, and without Polyglot runs none.
        Assert.Equal("C#", (string?)lesson.Metadata["language_info"]!["name"]);
        Assert.Equal(text, NotebookFile.Format(lesson));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_link_that_drives_a_figure_keeps_its_signs_in_VS_Code(string name)
    {
        var lesson = NotebookFile.Read(Path.Combine(Folder, name));
        var text = string.Concat(lesson.Cells.OfType<MarkdownCell>().Select(cell => cell.Source));

        Assert.Contains("](?#", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\(#[^)]*[:=]", text);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_keeps_its_cells_short_and_proves_what_it_says(string name)
    {
        var lesson = NotebookFile.Read(Path.Combine(Folder, name));
        var code = lesson.Cells.OfType<CodeCell>().Select(cell => cell.Source).ToList();

        Assert.All(code, source => Assert.InRange(source.Split('\n').Length, 1, 12));
        Assert.Contains(code, source => source.Contains("Check.", StringComparison.Ordinal));
        Assert.DoesNotContain(code, source => source.Contains("#!", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7.5-adagrad.ipynb", "epoch 20, x1 -0.943467, x2 -0.000073")]
    [InlineData("7.5-adagrad.ipynb", "epoch 20, x1 -0.387814, x2 -1673.365109")]
    [InlineData("7.5-adagrad.ipynb", "epoch 20, x1 -2.382563, x2 -0.158591")]
    [InlineData("7.5-adagrad.ipynb", "epoch 20, x1 -0.002295, x2 -0.000000\nx2 = -1.43e-162")]
    [InlineData("7.5-adagrad.ipynb", "epoch 20, x1 -2.382564, x2 -0.158591")]
    [InlineData("7.5-adagrad.ipynb", " 20 步：梯度下降 0.089，AdaGrad 0.618\n100 步：梯度下降 1.43E-07，AdaGrad 0.0157\n")]
    [InlineData("7.6-rmsprop.ipynb", "epoch 20, x1 -0.010599, x2 0.000000\nx2 = 1.04e-14\n")]
    [InlineData("7.6-rmsprop.ipynb", "epoch 20, x1 -0.010598, x2 0.000000\n")]
    [InlineData("7.6-rmsprop.ipynb", "窗口 10.00 步，半衰期 6.58 步")]
    [InlineData("7.6-rmsprop.ipynb", "   20     0.618    1.1e-5\n   37     0.249   1.7e-22\n   50     0.137    2.6e-5\n")]
    [InlineData("7.6-rmsprop.ipynb", "  100    0.0157     0.123\n  200    2.2e-4    0.0840\n 1000   3.6e-19    0.0840\n")]
    public async Task A_lesson_prints_the_figures_of_the_chapter_digit_for_digit(string name, string printed) =>
        Assert.Contains(printed, await PrintedByAsync(name), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_lesson_runs_in_the_language_of_the_oldest_engine_and_draws_each_chart_once(string name)
    {
        var result = await RunAsync(name);

        Assert.Empty(result.Failures);
        var charts = result
            .Document.Cells.OfType<CodeCell>()
            .SelectMany(cell => cell.Outputs.OfType<DisplayData>())
            .Where(output =>
                ((string?)output.Data["text/html"])?.Contains("<figure class=\"tidu-chart\"", StringComparison.Ordinal) == true
            )
            .ToList();
        Assert.True(charts.Count >= 4, $"{name} draws {charts.Count} charts.");
        Assert.All(
            charts,
            chart => Assert.Contains("<img src=\"data:image/svg+xml;", (string)chart.Data["text/html"]!, StringComparison.Ordinal)
        );
        Assert.All(charts, chart => Assert.Equal(["text/html", "text/plain"], chart.Data.Select(entry => entry.Key).Order()));
    }

    private static async Task<string> PrintedByAsync(string name)
    {
        var result = await RunAsync(name);
        return string.Concat(
            result.Document.Cells.OfType<CodeCell>().SelectMany(cell => cell.Outputs).OfType<StreamOutput>().Select(output => output.Text)
        );
    }

    /// <summary>Runs a lesson once for all tests.</summary>
    private static Task<NotebookResult> RunAsync(string name) =>
        Results.GetOrAdd(name, lesson => new Lazy<Task<NotebookResult>>(() => RunOnceAsync(Path.Combine(Folder, lesson)))).Value;

    private static Task<NotebookResult> RunOnceAsync(string path)
    {
        var options = new RunOptions { Engine = new EngineOptions { LanguageVersion = OldestEngineLanguage } };
        return NotebookRunner.RunAsync(NotebookFile.Read(path), path, options, CancellationToken.None);
    }
}
