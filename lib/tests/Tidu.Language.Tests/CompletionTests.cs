namespace Tidu.Language.Tests;

/// <summary>Names in C#, completed on sessions that have run cells.</summary>
public class CompletionTests
{
    [Fact]
    public async Task What_cells_have_declared_comes_first()
    {
        var session = await Session.AfterAsync(
            "double 学习率 = 0.4; int Twice(int n) => 2 * n;",
            "using System.Globalization; record Point(int X);"
        );

        Assert.Equal(["Point", "Twice", "学习率"], session.Complete("‸").Take(3));
        Assert.Equal("学习率", Assert.Single(session.Complete("Console.WriteLine(学‸")));
        Assert.Contains("X", session.Complete("new Point(1).‸"));
        Assert.Contains("CultureInfo", session.Complete("Cult‸"));
    }

    [Fact]
    public async Task Names_that_have_not_run_are_absent()
    {
        var session = await Session.AfterAsync("var ran = 1;");
        await session.RunAsync("var refused = missing;");
        await session.RunAsync("var thrown = 2; throw new Exception();");

        Assert.Empty(session.Complete("refu‸"));
        Assert.Equal(["ran"], session.Complete("ran‸").Take(1));
        Assert.Contains("thrown", session.Complete("thro‸"));
        Assert.Empty(session.Complete("Console.Write(late‸);\nvar later = 1;"));
    }

    [Theory]
    [InlineData("new RmsProp(0.4).‸", "EffectiveLearningRate", "Gamma", "Step")]
    [InlineData("memory.‸", "Last", "Steps", "Summary")]
    [InlineData("memory?.Las‸", "Last")]
    [InlineData("f.‸\nvar next = 1;", "Gradient", "Start", "RunOf")]
    [InlineData("EpsilonPlacement.‸", "InsideRoot", "OutsideRoot")]
    [InlineData("Objectives.‸", "Ellipse")]
    [InlineData("Cliff(3).Select(g => g.‸", "CompareTo")]
    [InlineData("memory.Points.Where(p => p.‸)", "X1", "X2")]
    [InlineData("Enumerable.Range(1, 3).Select(k => new { 值 = k }).Select(行 => 行.‸", "值")]
    [InlineData("foreach (var point in memory.Points) { point.‸ }", "X1")]
    [InlineData("Console.WriteLine($\"{memory.‸}\");", "Last")]
    [InlineData("using System.Text.‸", "Json", "RegularExpressions")]
    public async Task After_a_dot_stand_the_members(string code, params string[] expected)
    {
        var items = (await Session.OfLessonAsync("7.6-rmsprop.ipynb", 14)).Complete(code);

        Assert.All(expected, member => Assert.Contains(member, items));
    }

    [Fact]
    public async Task Own_members_stand_before_extensions_and_these_before_what_every_object_has()
    {
        var items = (await Session.AfterAsync()).Complete("new List<int>().‸");

        Assert.Equal("Add", items[0]);
        Assert.True(items.ToList().IndexOf("Sort") < items.ToList().IndexOf("Select"));
        Assert.Equal(["Equals", "GetHashCode", "GetType", "ToString"], items.TakeLast(4));
    }

    [Theory]
    [InlineData("new RmsProp(‸", "learningRate:", "gamma:", "epsilon:", "epsilonPlacement:")]
    [InlineData("new RmsProp(0.4, ‸)", "gamma:", "epsilon:", "epsilonPlacement:")]
    [InlineData("new RmsProp(0.4, 0.9, 1e-6, ‸)", "epsilonPlacement:", "EpsilonPlacement.InsideRoot", "EpsilonPlacement.OutsideRoot")]
    [InlineData("EpsilonPlacement where = ‸", "EpsilonPlacement.InsideRoot", "EpsilonPlacement.OutsideRoot")]
    [InlineData("Explore.Run(f, new RmsProp(0.4)) with { At = 0, N‸ }", "Name")]
    [InlineData("new Preset(‸", "Text:", "State:")]
    [InlineData("memory.Last is { X‸ }", "X1", "X2")]
    [InlineData("RmsProp one = new ‸", "RmsProp")]
    public async Task What_the_place_asks_for_comes_first(string code, params string[] expected)
    {
        var items = (await Session.OfLessonAsync("7.6-rmsprop.ipynb", 14)).Complete(code);

        Assert.Equal(expected, items.Take(expected.Length), StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("fore‸", "foreach")]
    [InlineData("while (true) { br‸ }", "break")]
    [InlineData("if (true) { }\nel‸", "else")]
    [InlineData("var later = aw‸", "await")]
    [InlineData("class Box { pub‸ }", "public")]
    [InlineData("[Obso‸] class Old { }", "Obsolete")]
    [InlineData("object one = 1; one i‸", "is")]
    [InlineData("object one = 1; one is Dicti‸", "Dictionary")]
    public async Task Keywords_and_types_stand_where_they_make_sense(string code, string expected) =>
        Assert.Contains(expected, (await Session.AfterAsync()).Complete(code));

    [Theory]
    [InlineData("StreamRe‸", "System.IO.StreamReader")]
    [InlineData("new Stopw‸", "System.Diagnostics.Stopwatch")]
    [InlineData("using System.Diagnostics;\nStopw‸", "Stopwatch")]
    [InlineData("StringBuil‸", "StringBuilder")]
    public async Task A_type_that_is_not_opened_is_written_with_its_namespace(string code, string expected) =>
        Assert.Equal(expected, (await Session.AfterAsync()).Complete(code)[0]);

    [Theory]
    [InlineData("class Square : Shape { public override ‸ }", "double Area(int scale)", "string Name", "string ToString()")]
    [InlineData("class Square : Shape { public override Ar‸", "double Area(int scale)")]
    [InlineData("class Square : Shape { public override double Ar‸ }", "Area(int scale)")]
    [InlineData("class Square : Shape { public override string Name => \"\"; public override N‸ }")]
    [InlineData("class Cube : Box { public override Ar‸ }")]
    public async Task After_override_stand_the_members_that_may_be_overridden(string code, params string[] expected)
    {
        var session = await Session.AfterAsync(
            "abstract class Shape { public abstract double Area(int scale); public virtual string Name => \"\"; public void Draw() { } }",
            "class Box : Shape { public sealed override double Area(int scale) => 1; }"
        );

        Assert.Equal(expected, session.Complete(code).Take(3));
    }

    [Theory]
    [InlineData("// Math.‸")]
    [InlineData("/* Math.‸ */")]
    [InlineData("var s = \"Math.‸\";")]
    [InlineData("var s = \"Math.‸")]
    [InlineData("var s = $\"Math.‸\";")]
    [InlineData("var na‸")]
    [InlineData("#!html\n<b>Ma‸")]
    [InlineData("break.‸")]
    [InlineData("}}}.‸")]
    public async Task Where_no_name_has_a_meaning_nothing_is_offered(string code) =>
        Assert.Empty((await Session.AfterAsync()).Complete(code));

    [Fact]
    public async Task The_whole_word_is_replaced_and_an_emoji_before_it_counts_once_for_Jupyter()
    {
        const string code = "Console.Write(\"😀梯度😀\"); Math.Ab‸sx";

        var completions = (await Session.AfterAsync()).Completions(code);

        var plain = code.Replace("‸", "", StringComparison.Ordinal);
        Assert.Equal(("Absx", "Abs"), (plain[completions.Start..completions.End], completions.Items[0].Text));
        Assert.Equal(completions.Start - 2, CodePoints.FromUtf16(plain, completions.Start));
        Assert.Equal(completions.Start, CodePoints.ToUtf16(plain, completions.Start - 2));
        Assert.Equal(plain.Length, CodePoints.ToUtf16(plain, int.MaxValue));
    }

    [Fact]
    public async Task Items_say_how_they_are_declared()
    {
        var session = await Session.OfLessonAsync("7.6-rmsprop.ipynb", 1);

        Assert.Equal(
            new CompletionItem("Abs", CompletionKind.Method, "short Abs(short value)（另有 7 个重载）"),
            session.Completions("Math.Ab‸").Items[0]
        );
        Assert.Equal(("function", "double EffectiveLearningRate(double s, [double m])"), Said("new AdaGrad(1).Eff‸"));
        Assert.Equal(("property", "double LearningRate"), Said("new AdaGrad(1).Lea‸"));

        (string, string) Said(string code) =>
            session.Completions(code).Items is [var item, ..] ? (item.JupyterType, item.Signature) : default;
    }

    [Fact]
    public async Task It_can_be_asked_while_a_cell_runs()
    {
        var session = await Session.AfterAsync("var 数 = new List<int> { 1 };");
        var running = session.RunAsync("for (var i = 0; i < 20; i++) { 数.Add(i); await Task.Delay(5); }");

        while (!running.IsCompleted)
        {
            Assert.Contains("Add", session.Complete("数.‸"));
            Assert.NotNull(session.Inspect("数‸"));
        }
        Assert.Null((await running).Error);
    }

    [Fact]
    public async Task A_cell_that_runs_again_hides_what_was_declared_since()
    {
        var session = await Session.AfterAsync("var x = 1;", "var x = \"text\"; int F() => 1;");
        Assert.Contains("Length", session.Complete("x.‸"));

        await session.RunAsync("var x = 1;");
        await session.RunAsync("var x = 1;");

        Assert.DoesNotContain("Length", session.Complete("x.‸"));
        Assert.Contains("F", session.Complete("‸"));
    }

    [Fact]
    public async Task Members_of_a_base_class_and_of_what_the_cell_itself_opens_are_known()
    {
        var session = await Session.AfterAsync("class Base { protected int Hidden => 1; }");

        Assert.Contains("Hidden", session.Complete("class Derived : Base { int F() { return Hid‸; } }"));
        Assert.Contains("JsonSerializer", session.Complete("using System.Text.Json;\nJsonSer‸"));
        Assert.Contains("PI", session.Complete("using static System.Math;\nvar x = P‸"));
    }

    [Fact]
    public async Task After_a_library_is_named_its_types_are_known()
    {
        var session = await Session.AfterAsync("var first = 1;");
        Assert.Empty(session.Complete("new AdaGr‸"));

        Assert.Null((await session.RunAsync("#r \"../lib/Tidu.Lessons/bin/Tidu.Optimizers.dll\"\nusing Tidu.Optimizers;")).Error);

        Assert.Contains("AdaGrad", session.Complete("new AdaGr‸"));
        Assert.Contains("first", session.Complete("fir‸"));
    }
}
