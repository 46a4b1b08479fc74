using System.Net;
using System.Text.RegularExpressions;
using CsCheck;

namespace Tidu.Pages.Tests;

/// <summary>Signs that some dialects of Markdown make something of, but neither Jupyter nor VS Code does, and words that must not get lost.</summary>
public partial class PlainTextTests
{
    [Theory]
    [InlineData("步长 0.2~0.4，轮数 5~8")]
    [InlineData("3^4 和 5^6")]
    [InlineData("若 m==n 与 p==q")]
    [InlineData("m++ 与 ++n，p++")]
    [InlineData("H~2~O 与 x^2^")]
    [InlineData(":::{tip}\n甲\n:::")]
    [InlineData("甲{width=50%}")]
    [InlineData("[TOC]")]
    public void Signs_without_a_meaning_stay(string markdown) => Assert.Equal($"<p>{markdown}</p>", ProseHtml.Of(markdown));

    [Fact]
    public void Two_tildes_strike_words_out() => Assert.Equal("<p><del>删</del></p>", ProseHtml.Of("~~删~~"));

    [Theory]
    [InlineData(
        "见 https://a.org/b_c_d?x=1&y=*2。",
        "<p>见 <a href=\"https://a.org/b_c_d?x=1&amp;y=*2\">https://a.org/b_c_d?x=1&amp;y=*2</a>。</p>"
    )]
    [InlineData("见http://a.org，好", "<p>见<a href=\"http://a.org\">http://a.org</a>，好</p>")]
    [InlineData("(www.a.org/b).", "<p>(<a href=\"http://www.a.org/b\">www.a.org/b</a>).</p>")]
    [InlineData("https://a.org/b_(c)", "<p><a href=\"https://a.org/b_(c)\">https://a.org/b_(c)</a></p>")]
    [InlineData("**https://a.org**", "<p><strong><a href=\"https://a.org\">https://a.org</a></strong></p>")]
    [InlineData("写信给 x_y@a.org。", "<p>写信给 <a href=\"mailto:x_y@a.org\">x_y@a.org</a>。</p>")]
    [InlineData("`https://a.org`", "<p><code>https://a.org</code></p>")]
    [InlineData("[https://a.org](https://b.org)", "<p><a href=\"https://b.org\">https://a.org</a></p>")]
    [InlineData("<a href=\"https://b.org\">https://a.org</a>", "<p><a href=\"https://b.org\">https://a.org</a></p>")]
    [InlineData("<https://a.org>", "<p><a href=\"https://a.org\">https://a.org</a></p>")]
    [InlineData("https:// 与 www. 与 a@b", "<p>https:// 与 www. 与 a@b</p>")]
    public void An_address_in_a_text_is_a_link(string markdown, string expected) => Assert.Equal(expected, ProseHtml.Of(markdown));

    [Theory]
    [InlineData("NOTE", "说明")]
    [InlineData("TIP", "提示")]
    [InlineData("IMPORTANT", "重要")]
    [InlineData("WARNING", "注意")]
    [InlineData("caution", "当心")]
    public void A_quote_may_be_a_notice(string kind, string title) =>
        Assert.Equal(
            $"<blockquote class=\"notice\"><p><strong>{title}</strong></p>\n<p>甲 <em>乙</em></p>\n</blockquote>",
            ProseHtml.Of($"> [!{kind}]\n> 甲 *乙*")
        );

    [Theory]
    [InlineData("a[^1]\n\n[^1]: 甲\n[^2]: 乙")]
    [InlineData("[^x]: 甲\n    乙")]
    public void A_note_that_nothing_refers_to_is_shown_all_the_same(string markdown)
    {
        var words = WordsOf(ProseHtml.Of(markdown));
        Assert.Contains("甲", words, StringComparison.Ordinal);
        Assert.Contains("乙", words, StringComparison.Ordinal);
    }

    // The destination of a link, the language of a code block and the like are not among the signs: those words are not for readers.
    [Fact]
    public void Whatever_signs_stand_between_words_every_word_is_on_the_page()
    {
        string[] glue =
        [
            .. "$ $$ \\\\( \\\\) \\\\[ \\\\] \\begin{align} \\end{align} \\begin{x} \\frac \\foo \\| | ~ ~~ ^ == ++ * ** _ ` `` - + > # ## \" ' \\ { } & % @ ! ::: =".Split(
                ' '
            ),
            .. "\n~\n```\n~\n\n~\n$$\n~\n|---|---|\n~\n- ~\n  ~\n    ~\n> ~\n1. ~[^1]~\n[^1]: ~[!NOTE]\n~<b>~</b>~<div>~</div>\n~<br>~ | ~ $~$ ~，~。~https://a.org/~\r\n~\t".Split(
                '~'
            ),
        ];
        var words = Enumerable.Range(0, 12).Select(i => $"词{(char)('甲' + i)}{i}").ToArray();
        Gen.Int[0, glue.Length - 1]
            .Array[0, 2]
            .Select(signs => string.Concat(signs.Select(sign => glue[sign])))
            .Array[words.Length]
            .Select(between => string.Concat(words.Zip(between, (word, signs) => word + signs)))
            .Sample(
                markdown =>
                {
                    var shown = WordsOf(ProseHtml.Of(markdown));
                    Assert.All(words, word => Assert.Contains(word, shown, StringComparison.Ordinal));
                },
                iter: Environment.GetEnvironmentVariable("CI") is null ? 1_000 : 5_000
            );
    }

    /// <summary>What a reader sees, without white space.</summary>
    private static string WordsOf(string html) =>
        string.Concat(WebUtility.HtmlDecode(Tags().Replace(html, "")).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
