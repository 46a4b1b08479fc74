namespace Tidu.Language.Tests;

/// <summary>What is said of a name, a call, a magic command.</summary>
public class InspectionTests
{
    [Fact]
    public async Task A_type_of_the_lessons_is_explained_with_its_formula()
    {
        var session = await Session.OfLessonAsync("7.6-rmsprop.ipynb", 1);

        var inspection = session.Inspect("new Rms‸Prop(0.4, 0.9)")!;

        Assert.Equal((4, 11), (inspection.Start, inspection.End));
        Assert.StartsWith("```csharp\nRmsProp(double learningRate, double gamma = 0.9,", inspection.Markdown, StringComparison.Ordinal);
        Assert.Contains("- `gamma`：The decay γ of the moving average", inspection.Markdown);
        Assert.Contains("`s ← γ·s + (1−γ)·g²`", inspection.Markdown);
        Assert.Contains("s ← γ·s + (1−γ)·g²", inspection.Text);
        Assert.DoesNotContain("`", inspection.Text);
    }

    [Theory]
    [InlineData("Math.Sq‸rt(2)", "double Math.Sqrt(double d)", "Returns the square root")]
    [InlineData("new Lis‸t<int>()", "List()", "Initializes a new instance of the `List` class")]
    [InlineData("Enumerable.Range(1, 2).Sel‸ect(k => k)", "Select<int, int>(Func<int, int> selector)", "Projects each element")]
    [InlineData("v‸ar z = new List<int>();", "class System.Collections.Generic.List<int>", "strongly typed list")]
    [InlineData("i‸nt k = 3;", "```csharp\nint\n```", "32-bit")]
    public async Task The_framework_is_explained_from_the_reference_packs(string code, string declared, string words)
    {
        Assert.SkipUnless(HasReferencePack, "This SDK has no reference packs.");

        var markdown = (await Session.AfterAsync()).Inspect(code)!.Markdown;

        Assert.Contains(declared, markdown);
        Assert.Contains(words, markdown);
    }

    [Theory]
    [InlineData("double", "0.4", "0.4")]
    [InlineData("string", "\"梯度\"", "\"梯度\"")]
    [InlineData("int[]", "[1, 2, 3]", "[1, 2, 3]")]
    [InlineData("List<int>", "[.. Enumerable.Range(0, 100)]", "[0, 1, 2, 3, 4, 5, 6, 7, …] 100 个元素")]
    [InlineData("DateTime", "new(2026, 1, 2)", "01/02/2026 00:00:00")]
    [InlineData("string", "null!", "null")]
    public async Task A_variable_shows_its_type_and_its_value(string type, string initial, string value)
    {
        var markdown = (await Session.AfterAsync($"{type} 变量 = {initial};")).Inspect("变‸量")!.Markdown;

        Assert.StartsWith($"```csharp\n{type} 变量\n```\n\n**当前值** `{value}`", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_show_a_value_runs_no_code_of_a_cell()
    {
        var session = await Session.AfterAsync(
            "var calls = 0; class Loud { public override string ToString() => throw new Exception(); }",
            "var loud = new Loud(); var lazy = Enumerable.Range(0, 3).Select(i => calls++); var list = new List<Loud> { loud };"
        );

        Assert.All(["lo‸ud", "la‸zy", "li‸st"], name => Assert.DoesNotContain("当前值", session.Inspect(name)!.Markdown));
        Assert.Contains("**当前值** `0`", session.Inspect("cal‸ls")!.Markdown);
    }

    [Fact]
    public async Task What_a_cell_documents_is_shown_and_its_source_when_asked_for()
    {
        var session = await Session.AfterAsync("/// <summary>Doubles <paramref name=\"n\"/>.</summary>\nint Twice(int n) => 2 * n;");

        Assert.Equal("```csharp\nint Twice(int n)\n```\n\nDoubles `n`.", session.Inspect("Twi‸ce(3)")!.Markdown);
        Assert.EndsWith(
            "int Twice(int n) => 2 * n;\n```",
            session.Inspect("Twi‸ce(3)", withSource: true)!.Markdown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Between_parentheses_the_call_is_explained()
    {
        var session = await Session.OfLessonAsync("7.6-rmsprop.ipynb", 1);

        var markdown = session.Inspect("new RmsProp(0.4, ‸)")!.Markdown;

        Assert.Contains("RmsProp(double learningRate", markdown);
        Assert.Contains("**参数** `gamma`：The decay γ", markdown);
    }

    [Fact]
    public async Task The_files_with_the_frameworks_documentation_are_not_read_into_memory()
    {
        Assert.SkipUnless(HasReferencePack, "This SDK has no reference packs.");
        var session = await Session.AfterAsync();
        session.Inspect("Math.Max(‸");

        var before = GC.GetAllocatedBytesForCurrentThread();
        session.Inspect("Math.Max(‸");

        // The file that explains Math has 7 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public async Task What_is_inherited_is_explained_where_it_is_documented() =>
        Assert.Contains(
            "The name as lessons write it",
            (await Session.OfLessonAsync("7.6-rmsprop.ipynb", 1)).Inspect("new AdaGrad(0.4).Na‸me")!.Markdown
        );

    [Theory]
    [InlineData("#!ti‸me", "显示这一格用了多久")]
    [InlineData("#‸r \"nuget: X\"", "引用一个库或包")]
    public async Task A_magic_command_says_what_it_does(string code, string words) =>
        Assert.Contains(words, (await Session.AfterAsync()).Inspect(code)!.Text);

    [Theory]
    [InlineData("‸")]
    [InlineData("// Ma‸th")]
    [InlineData("1 +‸ 2")]
    [InlineData("unknown‸")]
    [InlineData("#!unknown‸")]
    [InlineData("#!html\n<b>Math‸")]
    public async Task Where_there_is_nothing_to_explain_nothing_is_said(string code) =>
        Assert.Null((await Session.AfterAsync()).Inspect(code));

    private static bool HasReferencePack =>
        Directory.Exists(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref")
        );
}
