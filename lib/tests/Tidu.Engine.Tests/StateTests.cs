using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

public class StateTests
{
    [Fact]
    public async Task Cells_share_variables_functions_types_and_usings()
    {
        var result = await Notebook.RunAsync(
            "using System.Globalization; var x = 1;",
            "int Twice(int n) => 2 * n; record Point(int X, int Y); class Box { public Point P = new(3, 4); }",
            "x += Twice(10); Console.Write(x + new Box().P.Y); Console.Write(CultureInfo.InvariantCulture.Name);"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("25", result.Printed(3));
    }

    [Fact]
    public async Task A_cell_may_await_at_the_top_level()
    {
        var result = await Notebook.RunAsync("var t = await Task.FromResult(20); await Task.Yield(); Console.Write(t + 1);");

        Assert.Equal("21", result.Printed(1));
    }

    [Fact]
    public async Task What_a_cell_assigned_before_it_threw_stays()
    {
        var result = await Notebook.RunAsync(
            "var x = 1;",
            "x = 2; var y = 3;\nthrow new InvalidOperationException(\"stop here\");",
            "Console.Write(x + y);"
        );

        var failure = Assert.Single(result.Failures);
        Assert.Equal((2, 2, "InvalidOperationException: stop here"), (failure.Cell, failure.Line, failure.Message));
        Assert.Equal("5", result.Printed(3));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_no_trace()
    {
        var result = await Notebook.RunAsync("var x = 1;", "\nint x2 = missing;", "var x2 = x + 1; Console.Write(x2);");

        var failure = Assert.Single(result.Failures);
        Assert.Equal((2, 2), (failure.Cell, failure.Line));
        Assert.StartsWith("CS0103: The name 'missing'", failure.Message);
        Assert.Equal("2", result.Printed(3));
    }

    [Fact]
    public async Task A_later_cell_may_declare_a_name_anew()
    {
        var result = await Notebook.RunAsync("var x = 1; int F() => 1;", "var x = \"text\"; int F() => 2;", "Console.Write(x + F());");

        Assert.Equal("text2", result.Printed(3));
    }

    [Fact]
    public async Task The_language_version_is_the_one_asked_for()
    {
        const string field = "class C { public int X { get => field; set => field = value; } }";

        Assert.Single((await Notebook.RunAsync(new RunOptions { Engine = new EngineOptions { LanguageVersion = 13 } }, field)).Failures);
        Assert.Empty((await Notebook.RunAsync(new RunOptions { Engine = new EngineOptions { LanguageVersion = 14 } }, field)).Failures);
    }

    [Fact]
    public async Task A_library_is_found_beside_the_notebook_and_what_it_needs_beside_it()
    {
        var result = await Notebook.RunAsync("#r \"CsCheck.dll\"\nusing CsCheck;", "Console.Write(typeof(Gen).Assembly.GetName().Name);");

        Assert.Empty(result.Failures);
        Assert.Equal("CsCheck", result.Printed(2));
    }

    [Fact]
    public async Task A_library_of_the_runtime_that_a_later_cell_needs_leaves_earlier_types_the_same()
    {
        var result = await Notebook.RunAsync(
            "#r \"CsCheck.dll\"\nvar gen = CsCheck.Gen.Int; var document = new System.Xml.XmlDocument();",
            "using System.Data; var table = new DataTable(\"t\"); var image = new System.Net.Http.HttpClient();",
            "CsCheck.Gen<int> same = gen; System.Xml.XmlDocument too = document; Console.Write(table.TableName);"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("t", result.Printed(3));
    }

    [Fact]
    public async Task A_library_that_is_missing_is_named_with_its_line()
    {
        var failure = Assert.Single((await Notebook.RunAsync("// a library\n#r \"../missing/Missing.dll\"\nvar x = 1;")).Failures);

        Assert.Equal((1, 2), (failure.Cell, failure.Line));
        Assert.Contains("../missing/Missing.dll", failure.Message);
        Assert.Contains("请先用 dotnet build 编译", failure.Message);
    }

    [Fact]
    public async Task A_cell_of_usings_serves_those_after_it_and_a_wrong_one_is_refused()
    {
        var result = await Notebook.RunAsync(
            "using System.Text.Json; // for later",
            "using Missing.Namespace;",
            "Console.Write(JsonSerializer.Serialize(1));"
        );

        Assert.StartsWith("CS0246: The type or namespace name 'Missing'", Assert.Single(result.Failures).Message);
        Assert.Equal("1", result.Printed(3));
    }

    [Fact]
    public async Task A_using_declaration_at_the_top_is_refused_with_advice() =>
        Assert.EndsWith(
            "请改成 using (…) { … }",
            Assert.Single((await Notebook.RunAsync("using var s = new System.IO.MemoryStream();")).Failures).Message
        );

    [Fact]
    public async Task Another_script_can_be_loaded()
    {
        var script = Path.Combine(Notebook.Folder, "loaded.csx");
        await File.WriteAllTextAsync(
            script,
            "int Loaded() => 42;\nvoid Spin() { while (true) { } }",
            TestContext.Current.CancellationToken
        );

        var result = await Notebook.RunAsync("#load \"loaded.csx\"\nConsole.Write(Loaded());");

        Assert.Equal("42", result.Printed(1));

        var options = new RunOptions { CellTimeout = TimeSpan.FromSeconds(0.5) };
        Assert.Contains(
            "超过了 0.5 秒的时限",
            Assert.Single((await Notebook.RunAsync(options, "#load \"loaded.csx\"\nSpin();")).Failures).Message
        );
    }

    [Fact]
    public async Task A_loaded_script_may_have_a_directive_where_a_check_would_stand()
    {
        await File.WriteAllTextAsync(
            Path.Combine(Notebook.Folder, "directive.csx"),
            "int Parsed() =>\n#if !NO\n    int.Parse(\"42\");\n#endif",
            TestContext.Current.CancellationToken
        );

        Assert.Equal("42", (await Notebook.RunAsync("#load \"directive.csx\"\nConsole.Write(Parsed());")).Printed(1));
    }
}
