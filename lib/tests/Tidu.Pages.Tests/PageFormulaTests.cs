namespace Tidu.Pages.Tests;

/// <summary>Formulas as parts of a page: what they share, and what becomes of those that cannot be set.</summary>
public class PageFormulaTests
{
    [Fact]
    public void A_reference_leads_to_the_formula_that_it_names_in_whatever_cell_it_stands()
    {
        var article = Make.Article(
            Make.Text("见 \\eqref{eq:u} 与式 $\\ref{eq:v}$。"),
            Make.Text("\\begin{equation}\nu \\label{eq:u}\n\\end{equation}\n\n$$v \\tag{乙} \\label{eq:v}$$")
        );
        Assert.Contains("<a href=\"#formula-1\"><span class=\"formula-inline\"><math", article, StringComparison.Ordinal);
        Assert.Contains("<mtext>(1)</mtext>", article, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#formula-2\"><span class=\"formula-inline\"><math", article, StringComparison.Ordinal);
        Assert.Contains("<mtext>乙</mtext>", article, StringComparison.Ordinal);
        Assert.Single(article.Split("id=\"formula-1\""), part => part.StartsWith('>'));
        Assert.Single(article.Split("id=\"formula-2\""), part => part.StartsWith('>'));
    }

    [Fact]
    public void A_reference_leads_into_html_too()
    {
        var article = Make.Article(Make.Text("见 $\\eqref{eq:u}$"), Make.Text("<div>\n$$u \\tag{乙} \\label{eq:u}$$\n</div>"));
        Assert.Contains("<a href=\"#formula-1\"><span class=\"formula-inline\"><math", article, StringComparison.Ordinal);
        Assert.Single(article.Split("id=\"formula-1\""), part => part.StartsWith('>'));
    }

    [Theory]
    [InlineData("$\\newcommand{\\E}{\\mathbb{E}}$")]
    [InlineData("<div hidden>\n$\\newcommand{\\E}{\\mathbb{E}}$\n</div>")]
    public void A_command_that_one_cell_defines_the_next_uses(string definition)
    {
        var article = Make.Article(Make.Text(definition), Make.Text("$\\E u$"));
        Assert.Contains("<mi>𝔼</mi>", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 题 $\\foo u$")]
    [InlineData("文 $\\foo u$ 字")]
    [InlineData("$$\n\\foo u\n$$ 后")]
    [InlineData("- 文\n  $$\\foo u$$")]
    [InlineData("| 文 |\n|---|\n| $\\foo u$ |")]
    [InlineData("<div>文 $\\foo u$</div>")]
    [InlineData("文 \\begin{align}\\foo u\\end{align}")]
    [InlineData("文[^1]\n\n[^1]: $\\foo u$")]
    [InlineData("文 \\\\(\\foo u\\\\)")]
    [InlineData("> [!NOTE]\n> $\\foo u$")]
    public void A_formula_that_cannot_be_set_is_shown_as_its_source_and_named_wherever_it_stands(string markdown)
    {
        var warnings = new List<PageWarning>();
        var html = ProseHtml.Of(markdown, warnings);
        Assert.Contains("\\foo u", html, StringComparison.Ordinal);
        var warning = Assert.Single(warnings);
        Assert.Equal(1, warning.Cell);
        Assert.Matches(@"^公式 .*\\foo u.* 无法排版（第 \d+ 个字符处）：不支持命令 \\foo，", warning.Message);
    }

    [Fact]
    public void Sizes_colours_and_lines_of_formulas_outlive_the_cleaning_of_the_page()
    {
        var article = Make.Article(
            Make.Text(@"$\cancel{u} \color{red} v \Large w \colorbox{yellow}{x} \smash{y} \mathclap{z} \raisebox{1em}{a} \rule{1em}{2em}$")
        );
        foreach (
            var part in new[]
            {
                "<mstyle class=\"struck-up\">",
                "<mstyle style=\"color: rgba(255, 0, 0, 1)\">",
                "<mstyle style=\"font-size: 1.44em\">",
                "background-color: rgba(255, 255, 0, 1)",
                "<mpadded height=\"0\" depth=\"0\">",
                "<mpadded width=\"0\" class=\"lap-centre\">",
                "<mpadded voffset=\"1em\">",
                "<mspace class=\"rule\" width=\"1em\" height=\"2em\">",
            }
        )
        {
            Assert.Contains(part, article, StringComparison.Ordinal);
        }
    }
}
