using System.Text.Json.Nodes;
using CsCheck;
using Tidu.Documents;
using Tidu.Pages.Highlighting;
using Tidu.Pages.Html;

namespace Tidu.Pages.Tests;

public class CodeCellTests
{
    [Theory]
    [InlineData("var x = 1.5e-3;", "<span class=\"k\">var</span> x = <span class=\"n\">1.5e-3</span>;")]
    [InlineData(
        "int F(List<int> a) => G(a);",
        "<span class=\"k\">int</span> <span class=\"m\">F</span>(<span class=\"t\">List</span>&lt;<span class=\"k\">int</span>&gt; a) =&gt; <span class=\"m\">G</span>(a);"
    )]
    [InlineData("Math.Sqrt(s)", "<span class=\"t\">Math</span>.<span class=\"m\">Sqrt</span>(s)")]
    [InlineData("#r \"a.dll\"\n1", "<span class=\"d\">#r &quot;a.dll&quot;</span>\n<span class=\"n\">1</span>")]
    [InlineData("#!time\nx", "<span class=\"d\">#!time</span>\nx")]
    [InlineData("// 注", "<span class=\"c\">// 注</span>")]
    [InlineData("$\"η = {eta}\"", "<span class=\"s\">$&quot;</span><span class=\"s\">η = </span>{eta}<span class=\"s\">&quot;</span>")]
    [InlineData("record P(double X);", "<span class=\"k\">record</span> <span class=\"t\">P</span>(<span class=\"k\">double</span> X);")]
    public void Code_is_coloured_by_the_compilers_tokens(string code, string expected) =>
        Assert.Equal(expected, CSharpHighlighter.ToHtml(code));

    [Fact]
    public void Colouring_never_changes_the_text_that_is_copied()
    {
        string[] parts =
        [
            "var ",
            "\"",
            "$\"{",
            "}",
            "\"\"\"",
            "/*",
            "*/",
            "//",
            "\n",
            "#r \"x\"",
            "#if X",
            "#!a",
            "'",
            "\\",
            "<T>",
            "步",
            "@",
            "{",
            ";",
            " ",
        ];
        Gen.OneOf(Gen.String, Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 30].Select(string.Concat))
            .Where(code => !code.Any(c => char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))))
            .Sample(code =>
            {
                var html = CSharpHighlighter.ToHtml(code);
                var text = string.Concat(
                    HtmlScanner.Scan(html).Where(token => token.Kind == HtmlTokenKind.Text).Select(token => token.Text)
                );
                Assert.Equal(code, System.Net.WebUtility.HtmlDecode(text));
            });
    }

    [Fact]
    public void Another_language_stays_plain()
    {
        var metadata = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "fsharp" } };
        var html = Make.Article(new CodeCell("id", "let var = 1", metadata, []));
        Assert.Contains("<code><span class=\"line\">let var = 1</span></code>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hide-input", "<details class=\"fold\"><summary>显示代码</summary>\n<div class=\"source\">")]
    [InlineData("hide-output", "<details class=\"fold\"><summary>显示输出</summary>\n<pre class=\"output")]
    [InlineData("hide-cell", "<details class=\"fold\"><summary>展开这一格</summary>\n<div class=\"code-cell\"")]
    public void A_hide_tag_folds(string tag, string expected) =>
        Assert.Contains(expected, Make.Article(Make.Tagged(tag, "in", new StreamOutput("stdout", "out"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("remove-input", false, true)]
    [InlineData("remove-output", true, false)]
    [InlineData("remove-cell", false, false)]
    public void A_remove_tag_leaves_out(string tag, bool hasInput, bool hasOutput)
    {
        var html = Make.Article(Make.Tagged(tag, "in", new StreamOutput("stdout", "out")));
        Assert.Equal(hasInput, html.Contains("class=\"source\"", StringComparison.Ordinal));
        Assert.Equal(hasOutput, html.Contains("class=\"output", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("E.Check();", "○ 手算：还没有填。\n   要提示：E.Hint(1)。\n", false, false)]
    [InlineData("int F()\n{\n}\nE.Check(F);", "○ 写出一步：还没有填。\n   要提示：E.Hint(1)。\n", true, false)]
    [InlineData("E.Check(9);", "✗ 手算：你答的是 9，不对。\n", true, true)]
    [InlineData("E.Check();", "○ 手算：还没有填。\n1\n", true, true)]
    public void Of_an_exercise_that_nobody_has_answered_only_code_to_fill_in_is_shown(
        string code,
        string printed,
        bool hasInput,
        bool hasOutput
    )
    {
        var html = Make.Article(Make.Code(code, new StreamOutput("stdout", printed)));
        Assert.Equal(hasInput, html.Contains("class=\"source\"", StringComparison.Ordinal));
        Assert.Equal(hasOutput, html.Contains("class=\"output", StringComparison.Ordinal));
    }

    [Fact]
    public void A_shared_script_stays_on_the_page_when_the_output_that_carries_it_is_removed()
    {
        var page = SinglePage.Render(
            Make.Lesson("a.ipynb", Make.Tagged("remove-cell", "x", Make.Data("text/html", "<script data-shared=\"p\">library</script>"))),
            new(),
            []
        );
        Assert.Contains("<script>library</script>", page, StringComparison.Ordinal);
    }
}
