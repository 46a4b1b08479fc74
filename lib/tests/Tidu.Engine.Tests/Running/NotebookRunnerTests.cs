using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tidu-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Files_are_found_beside_the_notebook_and_the_working_directory_is_given_back()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "data.txt"), "42", TestContext.Current.CancellationToken);

        var result = await RunIn(folder, "Console.Write(System.IO.File.ReadAllText(\"data.txt\"));");

        Assert.Equal("42", result.Printed(1));
        Assert.NotEqual(folder, Directory.GetCurrentDirectory());
    }

    [Fact]
    public async Task Notebooks_in_parallel_keep_their_output_state_and_folder_apart()
    {
        var other = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        var runs = Enumerable
            .Range(0, 8)
            .Select(i =>
                RunIn(
                    i % 3 == 0 ? other : folder,
                    $"var me = {i}; for (var i = 0; i < 50; i++) {{ Console.Write(me); await Task.Yield(); }}",
                    "Console.Write(me + System.IO.Path.GetFileName(System.IO.Directory.GetCurrentDirectory()));"
                )
            )
            .ToList();

        for (var i = 0; i < runs.Count; i++)
        {
            var result = await runs[i];
            Assert.Equal(new string((char)('0' + i), 50), result.Printed(1));
            Assert.Equal(i + Path.GetFileName(i % 3 == 0 ? other : folder), result.Printed(2));
        }
    }

    [Fact]
    public async Task Execution_counts_run_from_one_and_old_outputs_go()
    {
        var old = new CodeCell("old", "2", [], [new StreamOutput("stdout", "stale")], 99);
        var notebook = new NotebookDocument([new MarkdownCell("text", "# A", []), old, new CodeCell("new", "\"b\"", [], [])], []);

        var result = await NotebookRunner.RunAsync(notebook, Path.Combine(folder, "x.ipynb"), null, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], result.Document.Cells.OfType<CodeCell>().Select(cell => cell.ExecutionCount!.Value));
        Assert.DoesNotContain(result.Outputs(2), output => output is StreamOutput);
        Assert.Equal(2, Assert.IsType<ExecuteResult>(Assert.Single(result.Outputs(3))).ExecutionCount);
        Assert.Same(notebook.Cells[0], result.Document.Cells[0]);
        Assert.Equal(99, old.ExecutionCount);
    }

    [Fact]
    public async Task The_first_failure_ends_the_notebook_if_asked_to()
    {
        var result = await Notebook.RunAsync(new RunOptions { FailFast = true }, "throw new Exception(\"first\");", "Console.Write(1);");

        Assert.Single(result.Failures);
        Assert.Empty(result.Outputs(2));
    }

    [Fact]
    public async Task Progress_tells_each_cell_and_failures_name_notebook_cell_and_line()
    {
        var steps = new List<CellProgress>();

        var result = await Notebook.RunAsync(
            new RunOptions { Progress = new Recorder(steps) },
            "var x = 1;",
            "\nthrow new Exception(\"x\");"
        );

        Assert.Equal([1, 2], steps.Select(step => step.Cell));
        Assert.Null(steps[0].Failure);
        Assert.Same(Assert.Single(result.Failures), steps[1].Failure);
        Assert.EndsWith("test.ipynb 第 2 格第 2 行：Exception: x", result.Failures[0].ToString());
    }

    [Fact]
    public async Task Tags_say_that_a_cell_is_left_out_or_may_fail()
    {
        var kept = new CodeCell("s", "Console.Write(1);", Tagged("skip-execution"), [new StreamOutput("stdout", "kept")], 7);
        var failing = new CodeCell("f", "throw new Exception(\"meant\");", Tagged("raises-exception"), []);

        var result = await NotebookRunner.RunAsync(
            new NotebookDocument([kept, failing], []),
            Path.Combine(folder, "x.ipynb"),
            new RunOptions { FailFast = true },
            TestContext.Current.CancellationToken
        );

        Assert.Empty(result.Failures);
        Assert.Same(kept, result.Document.Cells[0]);
        Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(2)));
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "代码要求结束整个进程（退出代码或原因：3）")]
    [InlineData("var line = new string('x', 100_000);\nwhile (true) Console.WriteLine(line);", "输出超过了 20 MB")]
    [InlineData("while (true) display(1);", "输出超过了 20 MB")]
    [InlineData("var shown = display(1);\nshown.Update(new string('x', 21_000_000));", "输出超过了 20 MB")]
    [InlineData("new string('x', 21_000_000)", "输出超过了 20 MB")]
    public async Task A_cell_that_would_harm_the_others_is_ended(string code, string reason)
    {
        var result = await Notebook.RunAsync(code, "Console.Write(\"next\");");

        Assert.Contains(reason, Assert.Single(result.Failures).Message);
        Assert.Equal("next", result.Printed(2));
    }

    [Fact]
    public async Task What_a_notebook_changes_in_its_process_is_as_before_for_the_next()
    {
        await Notebook.RunAsync(
            """
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new("de-DE");
            Environment.SetEnvironmentVariable("TIDU_TEST", "leaked");
            System.IO.Directory.SetCurrentDirectory("/");
            Console.SetOut(new System.IO.StringWriter());
            """
        );

        var next = await RunIn(
            folder,
            "Console.Write(1.5 + Environment.GetEnvironmentVariable(\"TIDU_TEST\") + System.IO.Directory.GetCurrentDirectory());"
        );

        Assert.Equal("1.5" + folder, next.Printed(1));
    }

    [Fact]
    public async Task A_notebook_has_a_limit_too()
    {
        var result = await Notebook.RunAsync(
            new RunOptions { Timeout = TimeSpan.FromSeconds(1.5) },
            "while (true) { }",
            "Console.Write(1);"
        );

        Assert.Equal(1, Assert.Single(result.Failures).Cell);
        Assert.Empty(result.Outputs(2));
    }

    private static JsonObject Tagged(string tag) => new() { ["tags"] = new JsonArray(tag) };

    private static Task<NotebookResult> RunIn(string folder, params string[] cells) =>
        NotebookRunner.RunAsync(
            Notebook.Of(cells),
            Path.Combine(folder, "x.ipynb"),
            new RunOptions { CellTimeout = TimeSpan.FromMinutes(2) },
            TestContext.Current.CancellationToken
        );

    private sealed class Recorder(List<CellProgress> steps) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => steps.Add(value);
    }
}
