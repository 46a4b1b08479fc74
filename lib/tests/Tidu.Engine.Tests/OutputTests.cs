using Tidu.Documents;

namespace Tidu.Engine.Tests;

public class OutputTests
{
    [Fact]
    public async Task Clearing_the_console_takes_away_what_the_cell_has_shown()
    {
        var result = await Notebook.RunAsync("Console.WriteLine(1); display(2); Console.Clear(); Console.WriteLine(3);");

        Assert.Equal([new StreamOutput("stdout", "3\n")], result.Outputs(1));
    }

    [Fact]
    public async Task Outputs_stand_in_the_order_in_which_they_were_made()
    {
        var result = await Notebook.RunAsync(
            """
            Console.WriteLine("a"); Console.WriteLine("b");
            Console.Error.Write("c");
            display("d"); "e".Display();
            Console.Write("f");
            "g"
            """
        );

        Assert.Collection(
            result.Outputs(1),
            output => Assert.Equal(new StreamOutput("stdout", "a\nb\n"), output),
            output => Assert.Equal(new StreamOutput("stderr", "c"), output),
            output => Assert.Equal("d", (string?)Assert.IsType<DisplayData>(output).Data["text/plain"]),
            output => Assert.Equal("e", (string?)Assert.IsType<DisplayData>(output).Data["text/plain"]),
            output => Assert.Equal(new StreamOutput("stdout", "f"), output),
            output => Assert.Equal("g", (string?)Assert.IsType<ExecuteResult>(output).Data["text/plain"])
        );
    }

    [Theory]
    [InlineData("1 + 1", "<div class=\"dni-plaintext\"><pre>2</pre></div>")]
    [InlineData("HTML(\"<b>bold</b>\")", "<b>bold</b>")]
    [InlineData("(object)null", "<div class=\"dni-plaintext\"><pre>&lt;null&gt;</pre></div>")]
    [InlineData("new[] { 1, 2 }", "<div class=\"dni-plaintext\"><pre>[ 1, 2 ]</pre></div>")]
    public async Task A_trailing_expression_is_formatted_as_net_interactive_does(string code, string html) =>
        Assert.StartsWith(html, (await Notebook.RunAsync(code)).Shown(1, "text/html")!, StringComparison.Ordinal);

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("1.ToString();")]
    public async Task A_cell_without_a_trailing_value_shows_nothing(string code) =>
        Assert.Empty((await Notebook.RunAsync(code)).Outputs(1));

    [Fact]
    public async Task A_displayed_value_is_updated_in_its_place_even_from_a_later_cell()
    {
        var result = await Notebook.RunAsync("var shown = display(\"before\");", "shown.Update(\"after\");");

        Assert.Equal("after", result.Shown(1));
        Assert.Empty(result.Outputs(2));
    }

    [Fact]
    public async Task What_a_thread_prints_belongs_to_the_cell_that_started_it()
    {
        var result = await Notebook.RunAsync(
            "var go = new System.Threading.ManualResetEventSlim(); var task = Task.Run(() => { go.Wait(); Console.Write(\"thread\"); });",
            "Console.Write(\"second\"); go.Set(); await task;"
        );

        Assert.Equal(("thread", "second"), (result.Printed(1), result.Printed(2)));
    }

    [Fact]
    public async Task A_type_formats_itself_by_the_naming_convention()
    {
        var result = await Notebook.RunAsync(
            """
            [AttributeUsage(AttributeTargets.Class)]
            class TypeFormatterSourceAttribute : Attribute
            {
                public TypeFormatterSourceAttribute(Type type) => FormatterSourceType = type;
                public Type FormatterSourceType { get; }
                public string[] PreferredMimeTypes { get; set; }
            }
            class PlotFormatters
            {
                public IEnumerable<object> CreateTypeFormatters() => [new PlotFormatter()];
            }
            class PlotFormatter
            {
                public string MimeType => "image/svg+xml";
                public bool Format(object value, System.IO.TextWriter writer) { writer.Write("<svg/>"); return true; }
            }
            [TypeFormatterSource(typeof(PlotFormatters), PreferredMimeTypes = new[] { "image/svg+xml" })]
            class Plot;
            """,
            "new Plot()"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("<svg/>", result.Shown(2, "image/svg+xml"));
    }

    [Fact]
    public async Task An_exception_is_shown_with_the_frames_in_cells_only()
    {
        var result = await Notebook.RunAsync(
            "int Divide(int a, int b)\n{\n    return a / b;\n}",
            "var numbers = new[] { 0 };\nnumbers.Select(n => Divide(1, n)).ToList()"
        );

        var error = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(2)));
        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Equal(
            ["DivideByZeroException: Attempted to divide by zero.", "   在第 1 格第 3 行的 Divide", "   在第 2 格第 2 行"],
            error.Traceback
        );
        Assert.Equal(2, Assert.Single(result.Failures).Line);
    }

    [Fact]
    public async Task A_cell_that_keeps_the_console_loses_it_to_the_next()
    {
        var result = await Notebook.RunAsync(
            "var mine = new System.IO.StringWriter(); Console.SetOut(mine); Console.Write(1);",
            "Console.Write(mine);"
        );

        Assert.Equal(("", "1"), (result.Printed(1), result.Printed(2)));
    }

    [Fact]
    public async Task A_stack_trace_that_a_cell_prints_names_no_file()
    {
        var result = await Notebook.RunAsync(
            "void F() => throw new Exception(\"x\");\ntry { F(); } catch (Exception e) { Console.Write(e); }"
        );

        Assert.Equal("System.Exception: x\n   at Submission#1.F()\n   at Submission#1.<<Initialize>>d__0.MoveNext()", result.Printed(1));
    }

    [Theory]
    [InlineData("K.V", "TypeInitializationException: The type initializer for 'K' threw an exception.", 2)]
    [InlineData("typeof(K).GetMethod(\"F\").Invoke(null, null)", "Exception: in F", 3)]
    public async Task What_the_runtime_wraps_is_traced_to_its_line(string code, string sentence, int line)
    {
        const string type =
            "class K {\n static K() { if (Fails) throw new Exception(\"in K\"); }\n public static void F() => throw new Exception(\"in F\");";
        var fails = code == "K.V" ? "true" : "false";

        var result = await Notebook.RunAsync($"{type} static bool Fails => {fails}; public static int V; }}", code);

        var trace = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(2))).Traceback;
        Assert.Equal(sentence, trace[0]);
        Assert.Contains(trace, text => text.StartsWith($"   在第 1 格第 {line} 行", StringComparison.Ordinal));
        Assert.Equal("   在第 2 格第 1 行", trace[^1]);
    }

    [Fact]
    public async Task All_exceptions_of_an_aggregate_are_listed()
    {
        var result = await Notebook.RunAsync(
            "throw new AggregateException(\"two\", new Exception(\"a\"), new Exception(\"b\", new Exception(\"c\")));"
        );

        Assert.Equal(
            [" ---> Exception: a", " ---> Exception: b", " ---> Exception: c", "   在第 1 格第 1 行"],
            Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(1))).Traceback.Skip(1)
        );
    }

    [Fact]
    public async Task Lines_are_those_of_the_cell_whatever_stands_before()
    {
        var result = await Notebook.RunAsync(
            """
            int F(int n) => n < 1 ? 0 : F(n - 1);
            int G(int n)
                => n < 1
                    ? 0 // none
                    : G(n - 1);
            class C
            {
                public int P =>
                    Math.Max(1, 2);
            }
            for (var i = 0; i < 2; i++)
                if (i == 1)
                    goto end;
            end:
            throw new Exception("line 15");
            """
        );

        Assert.Equal(15, Assert.Single(result.Failures).Line);
    }

    [Fact]
    public async Task A_compile_error_is_shown_as_the_compiler_prints_it()
    {
        var error = Assert.IsType<ErrorOutput>(Assert.Single((await Notebook.RunAsync("while (true) { }\nint y = z;")).Outputs(1)));

        Assert.Equal(["(2,9): error CS0103: The name 'z' does not exist in the current context"], error.Traceback);
    }
}
