using System.Xml.Linq;
using Tidu.Documents;

namespace Tidu.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_cell_that_takes_its_process_with_it_is_named_and_the_other_notebooks_are_unharmed()
    {
        folder.WriteNotebook("exits.ipynb", "1", "typeof(Environment).GetMethod(\"Exit\").Invoke(null, new object[] { 7 });");
        folder.WriteNotebook(
            "overflows.ipynb",
            "record struct A(int X) { public static A operator +(A a, A b) => a + b; }\nnew A(1) + new A(2)"
        );
        folder.WriteNotebook("fine.ipynb", "Console.Write(42);");

        var run = Run("exits.ipynb", "overflows.ipynb", "fine.ipynb", "-o", "results");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("exits.ipynb 第 2 格：这一格结束了进程（退出代码 7）；后面的格没有运行。", run.Errors);
        Assert.Contains("overflows.ipynb 第 1 格：这一格使栈溢出", run.Errors);
        Assert.Equal("42", Printed(Path.Combine("results", "fine.ipynb"), 0));
    }

    [Fact]
    public void The_output_is_written_beside_or_in_place()
    {
        var path = folder.WriteNotebook("a.ipynb", "Console.Write(await GetInputAsync(\"name\"));");

        Assert.Equal(0, Run("a.ipynb", "--input", "name=Ada", "-o", "b.ipynb").ExitCode);
        Assert.Equal("Ada", Printed("b.ipynb", 0));
        Assert.Empty(((CodeCell)NotebookFile.Read(path).Cells[0]).Outputs);
        Assert.Equal(0, Run("a.ipynb", "--input", "name=Eva", "--in-place").ExitCode);
        Assert.Equal("Eva", Printed("a.ipynb", 0));
        Assert.Equal(["a.ipynb", "b.ipynb"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_check_passes_on_the_same_outputs_and_shows_what_differs()
    {
        folder.WriteNotebook(
            "a.ipynb",
            "Console.WriteLine(Guid.NewGuid()); Console.WriteLine(\"same\"); Console.WriteLine(\"{0} ms\", Environment.TickCount64);"
        );
        Run("a.ipynb", "--in-place");

        Assert.Equal(0, Run("a.ipynb", "--check").ExitCode);

        var text = File.ReadAllText(folder.File("a.ipynb"));
        File.WriteAllText(folder.File("a.ipynb"), text.Replace("\"same\\n\"", "\"other\\n\""));
        var check = Run("a.ipynb", "--check");
        Assert.Equal(4, check.ExitCode);
        Assert.Contains("- other\n+ same\n", check.Errors);
    }

    [Fact]
    public void Reports_have_a_test_for_each_code_cell()
    {
        folder.WriteNotebook("a.ipynb", "var x = 1;", "throw new Exception(\"<x>\");");

        Assert.Equal(2, Run("a.ipynb", "--format", "junit", "-o", "junit.xml").ExitCode);
        Assert.Equal(2, Run("a.ipynb", "--format", "trx", "-o", "a.trx").ExitCode);

        var suite = XDocument.Load(folder.File("junit.xml")).Descendants("testsuite").Single();
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Contains("<x>", suite.Descendants("failure").Single().Attribute("message")!.Value);
        var results = XDocument.Load(folder.File("a.trx")).Descendants().Where(element => element.Name.LocalName == "UnitTestResult");
        Assert.Equal(["Passed", "Failed"], results.Select(result => result.Attribute("outcome")!.Value));
    }

    [Fact]
    public void A_page_can_be_written_instead()
    {
        folder.WriteNotebook("a.ipynb", "Console.Write(\"seen\");");

        Assert.Equal(0, Run("a.ipynb", "--format", "html").ExitCode);

        Assert.Contains("seen", File.ReadAllText(folder.File("a.html")));
    }

    private TiduCommand Run(params string[] arguments) => TiduCommand.Run(folder.Path, ["run", .. arguments]);

    private string Printed(string name, int cell) =>
        string.Concat(
            ((CodeCell)NotebookFile.Read(folder.File(name)).Cells[cell]).Outputs.OfType<StreamOutput>().Select(stream => stream.Text)
        );
}
