using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

/// <summary>Source that is written for .NET Interactive compiles and shows the same here.</summary>
public class InteractiveApiTests
{
    [Theory]
    [InlineData("\"<i>x</i>\".DisplayAs(\"text/html\");", "text/html", "<i>x</i>")]
    [InlineData("display(1.5, \"text/plain\");", "text/plain", "1.5")]
    [InlineData("1.5.Display(\"application/json\");", "application/json", "1.5")]
    [InlineData(
        "using Microsoft.DotNet.Interactive;\nKernel.Javascript(\"f()\");",
        "text/html",
        "<script type=\"text/javascript\">f()</script>"
    )]
    [InlineData("CSS(\"b{}\");", "text/html", "<style>b{}</style>")]
    [InlineData(
        "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndisplay(b[style: \"x\"](\"y\"));",
        "text/html",
        "<b style=\"x\">y</b>"
    )]
    [InlineData("using Microsoft.DotNet.Interactive;\nKernelInvocationContext.Current.Display(\"x\");", "text/plain", "x")]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Version>(v => \"v\" + v.Major, \"text/html\"); display(new Version(3, 1));",
        "text/html",
        "v3"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.SetPreferredMimeTypesFor(typeof(int), \"text/plain\"); display(5);",
        "text/plain",
        "5"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.ListExpansionLimit = 2; display(new[] { 1, 2, 3 }, \"text/plain\");",
        "text/plain",
        "[ 1, 2 ... (1 more) ]"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\ndisplay(new[] { 1, 2, 3 }.ToDisplayString(\"text/plain\"));",
        "text/plain",
        "[ 1, 2, 3 ]"
    )]
    [InlineData("await Root.SendAsync(new Microsoft.DotNet.Interactive.Commands.SubmitCode(\"<p/>\", \"html\"));", "text/html", "<p/>")]
    public async Task A_call_shows_what_it_shows_there(string code, string mimeType, string shown)
    {
        var result = await Notebook.RunAsync(code);

        Assert.Empty(result.Failures);
        Assert.Equal(shown, result.Outputs(1).OfType<DisplayData>().Single().Data[mimeType]!.ToString());
    }

    [Theory]
    [InlineData("new[,] { { 1, 2 }, { 3, 4 } }", "<tr><th>1</th><td>3</td><td>4</td></tr>")]
    [InlineData(
        "var t = new System.Data.DataTable(); t.Columns.Add(\"name\"); t.Rows.Add(\"<Ada>\");\nt",
        "<th>name</th></tr></thead><tbody><tr><th>0</th><td>&lt;Ada&gt;</td>"
    )]
    public async Task What_has_rows_and_columns_is_shown_as_a_table(string code, string part) =>
        Assert.Contains(part, (await Notebook.RunAsync(code)).Shown(1, "text/html"));

    [Theory]
    [InlineData("Formatter.ListExpansionLimit", "CS0103")]
    [InlineData("Kernel.Root", "CS0103")]
    [InlineData("KernelInvocationContext.Current", "CS0103")]
    [InlineData("PocketView view = null;", "CS0246")]
    [InlineData("1.ToDisplayString()", "CS1061")]
    public async Task A_name_that_needs_a_using_there_needs_one_here(string code, string error) =>
        Assert.StartsWith(error, Assert.Single((await Notebook.RunAsync(code)).Failures).Message);

    [Theory]
    [InlineData("Root.Name", ".NET")]
    [InlineData("using static Microsoft.DotNet.Interactive.Kernel;\ndisplay(Current.Name);", "csharp")]
    public async Task What_is_static_in_the_kernel_needs_none(string code, string shown) =>
        Assert.Equal(shown, (await Notebook.RunAsync(code)).Shown(1));

    [Fact]
    public async Task A_formatter_of_the_notebook_wins()
    {
        var result = await Notebook.RunAsync(
            "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<int[,]>(m => \"mine\", \"text/html\");\nnew int[1, 1]"
        );

        Assert.Equal("mine", result.Shown(1, "text/html"));
    }

    [Fact]
    public async Task A_formula_is_shown_as_one() =>
        Assert.Equal(
            "$$x^2$$",
            (await Notebook.RunAsync("using Microsoft.DotNet.Interactive.Formatting;\n(LaTeXString)\"$$x^2$$\"")).Shown(1, "text/latex")
        );

    [Fact]
    public async Task A_formatter_that_one_notebook_registers_is_gone_in_the_next()
    {
        await Notebook.RunAsync(
            "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Version>(v => \"mine\", \"text/plain\"); display(new Version(1, 0), \"text/plain\");"
        );

        Assert.DoesNotContain("mine", (await Notebook.RunAsync("display(new Version(1, 0), \"text/plain\");")).Shown(1));
    }

    [Fact]
    public async Task An_input_comes_from_the_options_and_one_that_is_missing_is_named()
    {
        var options = new RunOptions { Engine = new EngineOptions { Inputs = new Dictionary<string, string> { ["name"] = "Ada" } } };

        var result = await Notebook.RunAsync(
            options,
            "Console.Write(await GetInputAsync(\"name\"));",
            "#!set --name me --value @input:name\nConsole.Write(me);",
            "await GetPasswordAsync(\"secret\")"
        );

        Assert.Equal(("Ada", "Ada"), (result.Printed(1), result.Printed(2)));
        Assert.Contains("--input \"secret=值\"", Assert.Single(result.Failures).Message);
    }
}
