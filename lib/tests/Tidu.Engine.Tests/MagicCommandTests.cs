using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

public class MagicCommandTests
{
    [Fact]
    public async Task A_cell_may_go_from_language_to_language_and_lines_still_count_from_its_top()
    {
        var result = await Notebook.RunAsync(
            "#!markdown\n# Title\n#!html\n<b>x</b>\n#!csharp\nConsole.Write(1);\nthrow new Exception(\"here\");"
        );

        Assert.Collection(
            result.Outputs(1),
            output => Assert.Equal("<h1 id=\"title\">Title</h1>\n", (string?)Assert.IsType<DisplayData>(output).Data["text/html"]),
            output => Assert.Equal("<b>x</b>", (string?)Assert.IsType<DisplayData>(output).Data["text/html"]),
            output => Assert.Equal(new StreamOutput("stdout", "1"), output),
            output => Assert.IsType<ErrorOutput>(output)
        );
        Assert.Equal(7, Assert.Single(result.Failures).Line);
    }

    [Fact]
    public async Task Values_are_handed_from_kernel_to_kernel()
    {
        var result = await Notebook.RunAsync(
            "#!value --name text\nline 1\nline 2",
            "#!share --from value text --as t\n#!set --name n --value @csharp:t\n#!set --name s --value \"two words\"\nConsole.Write(n + s);",
            "#!javascript\n#!share --from csharp s\nuse(s);"
        );

        Assert.Empty(result.Failures);
        // The original keeps the quotes too.
        Assert.Equal("line 1\nline 2\"two words\"", result.Printed(2));
        var scripts = result.Outputs(3).OfType<DisplayData>().Select(output => (string?)output.Data["text/html"]).ToList();
        Assert.Contains("s = \"\\\"two words\\\"\";", scripts[0]);
        Assert.Contains("use(s);", scripts[1]);
    }

    [Fact]
    public async Task Time_and_variables_are_shown()
    {
        var result = await Notebook.RunAsync("#!time\nvar b = \"x\"; var a = 41;", "#!whos", "#!who");

        Assert.Matches(@"^Wall time: [0-9.]+ms$", result.Shown(1)!);
        Assert.Matches(
            "<td>a</td><td>.*>System.Int32</a></span></td><td><div class=\"dni-plaintext\"><pre>41<",
            result.Shown(2, "text/html")
        );
        Assert.Contains("[ b\t , a\t  ]", result.Shown(3, "text/html"));
    }

    [Fact]
    public async Task Another_language_fails_its_cell_or_is_skipped_as_asked()
    {
        const string cell = "#!fsharp\nlet x = 1";

        var failure = Assert.Single((await Notebook.RunAsync(cell)).Failures);
        Assert.Equal(
            "这是 F# 代码，这里只能运行 C#、HTML、JavaScript 与 Markdown；请删除它，或用 --skip-other-languages 跳过其他语言。",
            failure.Message
        );
        Assert.Empty((await Notebook.RunAsync(new RunOptions { SkipOtherLanguages = true }, cell)).Failures);
    }

    [Fact]
    public async Task A_connection_and_cells_for_it_fail_or_are_skipped_as_other_languages_are()
    {
        string[] cells = ["#!connect mssql --kernel-name db \"Server=x\"", "#!sql-db\nselect 1"];

        Assert.All(
            (await Notebook.RunAsync(cells)).Failures,
            failure => Assert.EndsWith("--skip-other-languages 跳过其他语言。", failure.Message)
        );
        Assert.Empty((await Notebook.RunAsync(new RunOptions { SkipOtherLanguages = true }, cells)).Failures);
    }

    [Theory]
    [InlineData("@input:place", "place")]
    [InlineData("@input:\"Which place?\"", "Which place?")]
    [InlineData("@input:{\"prompt\": \"Which place?\", \"type\": \"text\"}", "Which place?")]
    [InlineData("@password:{\"saveAs\": \"my place\"}", "my place")]
    [InlineData("@input", "Please enter a value for parameter: --value")]
    public async Task An_input_in_a_command_is_asked_for_by_its_name_or_prompt(string token, string name)
    {
        var options = new RunOptions { Engine = new EngineOptions { Inputs = new Dictionary<string, string> { [name] = "here" } } };

        var result = await Notebook.RunAsync(
            options,
            $"#!set --name variable --value {token}\nobject value = variable;\nConsole.Write(value is Microsoft.DotNet.Interactive.PasswordString p ? p.GetClearTextPassword() : value);"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("here", result.Printed(1));
    }

    [Fact]
    public async Task A_value_that_is_json_becomes_a_document()
    {
        var result = await Notebook.RunAsync(
            "#!value --name data --mime-type application/json\n{\"a\": [1, 2]}\n#!csharp\n#!share --from value data",
            "Console.Write(data.RootElement.GetProperty(\"a\").GetArrayLength());"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("2", result.Printed(2));
    }

    [Fact]
    public async Task The_magic_commands_are_listed_with_those_of_the_notebook()
    {
        var result = await Notebook.RunAsync(
            "Current.AddDirective(new Microsoft.DotNet.Interactive.Directives.KernelActionDirective(\"#!mine\"), (_, _) => Task.CompletedTask);",
            "#!lsmagic"
        );

        Assert.Contains("#!mine", result.Shown(2, "text/html"));
        Assert.Contains("#!time", result.Shown(2, "text/html"));
    }

    [Fact]
    public async Task An_unknown_command_is_named() =>
        Assert.Contains("#!nonsense", Assert.Single((await Notebook.RunAsync("#!nonsense")).Failures).Message);

    [Fact]
    public async Task A_folder_of_libraries_can_be_referenced() =>
        Assert.Equal("Gen", (await Notebook.RunAsync("#r \".\"\nConsole.Write(typeof(CsCheck.Gen).Name);")).Printed(1));
}
