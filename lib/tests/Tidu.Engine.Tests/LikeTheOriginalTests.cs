using Tidu.Documents;

namespace Tidu.Engine.Tests;

/// <summary>What the original engine was seen to do, said by <c>dotnet-interactive stdio</c> 1.0.712001.</summary>
public class LikeTheOriginalTests
{
    [Fact]
    public async Task Warnings_of_the_compiler_are_shown_between_what_is_printed_and_the_value()
    {
        var result = await Notebook.RunAsync(
            "int unused = 1; void F() { int a = 3; }",
            "async Task G() { await Task.Delay(1); }\nG();\nConsole.Write(\"after\");\n40 + 2",
            "int H() { return 1; int dead; }\nwhile (false) { int never = 0; }\nthrow new Exception(\"oops\");"
        );

        Assert.Equal("(1,32): warning CS0219: The variable 'a' is assigned but its value is never used", result.Shown(1));
        Assert.Equal(["StreamOutput", "DisplayData", "ExecuteResult"], result.Outputs(2).Select(output => output.GetType().Name));
        Assert.StartsWith(
            "(2,1): warning CS4014: Because this call is not awaited",
            (string?)result.Outputs(2).OfType<DisplayData>().First().Data["text/plain"]
        );
        Assert.Equal(
            ["(1,21): warning CS0162: Unreachable code detected", "(1,25): warning CS0168: The variable 'dead' is declared but never used"],
            result.Outputs(3).OfType<DisplayData>().Select(output => (string?)output.Data["text/plain"]).Take(2)
        );
        Assert.IsType<ErrorOutput>(result.Outputs(3)[^1]);
    }

    [Fact]
    public async Task A_warning_has_the_address_that_the_compiler_gives_and_unused_members_come_last()
    {
        var result = await Notebook.RunAsync(
            "class Box { private int unread = 1; private int unused; void F() { int a; } }",
            "var hash = new System.Security.Cryptography.SHA256Managed();"
        );

        Assert.Equal(
            [
                "(1,72): warning CS0168: The variable 'a' is declared but never used",
                "(1,49): warning CS0169: The field 'Box.unused' is never used",
                "(1,25): warning CS0414: The field 'Box.unread' is assigned but its value is never used",
            ],
            result.Outputs(1).OfType<DisplayData>().Select(output => (string?)output.Data["text/plain"])
        );
        Assert.EndsWith("instead.' (https://aka.ms/dotnet-warnings/SYSLIB0021)", result.Shown(2));
    }

    [Fact]
    public async Task Html_is_shown_without_the_space_around_it()
    {
        var result = await Notebook.RunAsync("#!html\r\n\r\n  <p>a</p>  \r\n");

        Assert.Equal("<p>a</p>", result.Shown(1, "text/html"));
    }

    [Fact]
    public async Task An_anonymous_type_has_the_number_of_its_cell()
    {
        var result = await Notebook.RunAsync(
            "1 + 1",
            "2 + 2",
            "// comment",
            "var x = 1;",
            "Console.Write(new { A = 1 }.GetType().Name);",
            "undefined_name",
            "3 + 3",
            "var a = new { B = 1 }; Console.Write(a.GetType().Name);",
            "Console.Write((a.B, new { B = 2 }.GetType() == a.GetType()));"
        );

        Assert.Equal("<>f__AnonymousType0#4`1", result.Printed(5));
        Assert.Equal("<>f__AnonymousType0#6`1", result.Printed(8));
        Assert.Equal("(1, True)", result.Printed(9));
    }

    [Theory]
    [InlineData("System.Net.Http.dll")]
    [InlineData("System.Net.Http")]
    [InlineData("System.Net.Http, Version=10.0.0.0")]
    public async Task A_library_of_the_framework_is_found_by_its_name(string name)
    {
        var result = await Notebook.RunAsync($"#r \"{name}\"\nConsole.Write(typeof(System.Net.Http.HttpClient).Name);");

        Assert.Empty(result.Failures);
        Assert.Equal("HttpClient", result.Printed(1));
    }

    [Fact]
    public async Task A_diagram_is_shown_as_its_source_and_needs_no_network()
    {
        var result = await Notebook.RunAsync("#!mermaid\ngraph TD\nA-->B", "Console.Write(1);");

        Assert.Empty(result.Failures);
        Assert.Equal(
            "<figure><pre><code class=\"language-mermaid\">graph TD\nA--&gt;B</code></pre></figure>",
            result.Shown(1, "text/html")
        );
        Assert.Equal("1", result.Printed(2));
    }
}
