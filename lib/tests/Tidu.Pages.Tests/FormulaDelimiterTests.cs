namespace Tidu.Pages.Tests;

/// <summary>Where formulas begin and end in texts that were written for VS Code and Jupyter.</summary>
public class FormulaDelimiterTests
{
    [Theory]
    [InlineData("$$\nu=v\n$$ 这里 $u$ 是*量*\n\n尾", "[[u=v]]\n<p>这里 [u] 是<em>量</em></p>\n<p>尾</p>")]
    [InlineData("$$ u\n=v$$，见下\n第二行", "[[u\n=v]]\n<p>，见下第二行</p>")]
    [InlineData("$$\nu\n$$     (式一)", "[[u]]\n<p>(式一)</p>")]
    [InlineData("$$\nu\n$$ {#eq-u}\n- 甲", "[[u]]\n<p>{#eq-u}</p>\n<ul>\n<li>甲</li>\n</ul>")]
    [InlineData("> $$\n> u\n> $$ 尾", "<blockquote>\n[[u]]\n<p>尾</p>\n</blockquote>")]
    [InlineData("- 甲\n  $$\n  u\n  $$ 尾\n- 乙", "<ul>\n<li>甲\n[[u]]\n尾</li>\n<li>乙</li>\n</ul>")]
    [InlineData("先 $$u\n= v$$ 后", "<p>先 [[u\n= v]] 后</p>")]
    [InlineData("先 $$\nu\n$$ 后", "<p>先 [[u]] 后</p>")]
    [InlineData("$$\nu\n\n= v\n$$", "[[u\n\n= v]]")]
    [InlineData("$u=\n\\begin{cases}\n1\\\\\n2\n\\end{cases}$ 后", "<p>[u=\n\\begin{cases}\n1\\\\\n2\n\\end{cases}] 后</p>")]
    [InlineData("价 $5，\n\\begin{align}\nu\n+ v\n\\end{align}", "<p>价 $5，</p>\n[[\\begin{align}\nu\n+ v\n\\end{align}]]")]
    [InlineData("`$` 与 `$$`：\n$$\nu\n$$", "<p><code>$</code> 与 <code>$$</code>：</p>\n[[u]]")]
    [InlineData("$$u$$ 与 $$v$$", "<p>[[u]] 与 [[v]]</p>")]
    [InlineData("令$$u$$$$v$$$$w$$即可，$$$$ 与 $$$x$$$", "<p>令[[u]][[v]][[w]]即可，$$$$ 与 $$$x$$$</p>")]
    [InlineData("$$\nu\n$$$$\nv\n$$", "[[u]]\n[[v]]")]
    [InlineData("$$\nu\n$$ $$\nv\n$$", "[[u]]\n[[v]]")]
    [InlineData("$$\nu\n$$\r\n尾", "[[u]]\n<p>尾</p>")]
    [InlineData(@"$$\text{一 \$\$ 二}$$", @"[[\text{一 \$\$ 二}]]")]
    public void Two_dollar_signs_end_a_formula_wherever_they_stand(string markdown, string expected) =>
        Assert.Equal(expected, ProseHtml.Of(markdown));

    [Theory]
    [InlineData("\\begin{align}\nu&=v\n\\end{align}；\n\n尾", "[[\\begin{align}\nu&=v\n\\end{align}]]\n<p>；</p>\n<p>尾</p>")]
    [InlineData("\\begin{gather*}u\\end{gather*} <br>尾", "<p>[[\\begin{gather*}u\\end{gather*}]] <br>尾</p>")]
    [InlineData("先 \\begin{equation}u\\end{equation} 后", "<p>先 [[\\begin{equation}u\\end{equation}]] 后</p>")]
    [InlineData("先\n\\begin{equation}\nu\n\\end{equation} 后", "<p>先</p>\n[[\\begin{equation}\nu\n\\end{equation}]]\n<p>后</p>")]
    [InlineData(
        "\\begin{aligned}\\begin{aligned}\nu\\end{aligned}\n\\end{aligned}",
        "[[\\begin{aligned}\\begin{aligned}\nu\\end{aligned}\n\\end{aligned}]]"
    )]
    [InlineData("$$\n\\begin{aligned}\nu\n\\end{aligned}\n$$ 后", "[[\\begin{aligned}\nu\n\\end{aligned}]]\n<p>后</p>")]
    [InlineData(
        "1. \\begin{align}\n   u\n   \\end{align}\n2. 乙",
        "<ol>\n<li>\n[[\\begin{align}\nu\n\\end{align}]]\n</li>\n<li>乙</li>\n</ol>"
    )]
    [InlineData(
        "\\begin{theorem}\n设 $u$ **连续**。\n\\begin{align}\nu&=v\n\\end{align}\n\\end{theorem}",
        "<p>\\begin{theorem}\n设 [u] <strong>连续</strong>。</p>\n[[\\begin{align}\nu&=v\n\\end{align}]]\n<p>\\end{theorem}</p>"
    )]
    [InlineData("\\begin{itemize}\n\\item 令 $u$\n\\end{itemize}", "<p>\\begin{itemize}\n\\item 令 [u]\n\\end{itemize}</p>")]
    public void An_environment_ends_where_its_end_stands(string markdown, string expected) =>
        Assert.Equal(expected, ProseHtml.Of(markdown));

    [Theory]
    [InlineData("票价 $3 - $8 元，$u$ 张", "<p>票价 $3 - $8 元，[u] 张</p>")]
    [InlineData("每次 $7/人，共 $n$ 人", "<p>每次 $7/人，共 [n] 人</p>")]
    [InlineData("from $ 3 to $ 8 a head", "<p>from $ 3 to $ 8 a head</p>")]
    [InlineData("取 $ u $ 为 $ 3 $", "<p>取 [u] 为 [3]</p>")]
    [InlineData("变量 $HOME 与 `a$`", "<p>变量 $HOME 与 <code>a$</code></p>")]
    [InlineData("$5 与 `${n}$` 与 ``b`$``", "<p>$5 与 <code>${n}$</code> 与 <code>b`$</code></p>")]
    [InlineData("$u$$v$ 与 $u$$v$$w$", "<p>[u][v] 与 [u][v][w]</p>")]
    [InlineData("价 $5 的 $$u$$", "<p>价 $5 的 [[u]]</p>")]
    [InlineData("(US$5) 与 A$6", "<p>(US$5) 与 A$6</p>")]
    [InlineData(@"\\$u$ 与 \$v$", @"<p>\$u$ 与 $v$</p>")]
    [InlineData("[$u$](b)、**$v$** 与 $w$，", "<p><a title=\"b\">[u]</a>、<strong>[v]</strong> 与 [w]，</p>")]
    [InlineData("$u`v$", "<p>[u`v]</p>")]
    [InlineData("取 $n=`r m`$、$k=`r k`$，`$` 不是", "<p>取 [n=`r m`]、[k=`r k`]，<code>$</code> 不是</p>")]
    [InlineData("$$u `$` v$$ 与 $u `$` v$", "<p>[[u `$` v]] 与 $u <code>$</code> v$</p>")]
    [InlineData(
        "| a$ u $ |\n|---|\n| $v$ |",
        "<table>\n<thead>\n<tr>\n<th>a$ u $</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[v]</td>\n</tr>\n</tbody>\n</table>"
    )]
    [InlineData("$$$u$$$", "<p>$$$u$$$</p>")]
    public void Of_dollar_signs_those_of_formulas_are_told_from_the_rest(string markdown, string expected) =>
        Assert.Equal(expected, ProseHtml.Of(markdown));

    [Theory]
    [InlineData(@"行内 \\(u_1+v_1\\)，独行 \\[u_1^2\\] 后", "<p>行内 [u_1+v_1]，独行 [[u_1^2]] 后</p>")]
    [InlineData(@"\\[\begin{matrix}u\\v\end{matrix}\\]", @"<p>[[\begin{matrix}u\\v\end{matrix}]]</p>")]
    [InlineData(@"路径 a\\b 与 \\[2pt]", @"<p>路径 a\b 与 \[2pt]</p>")]
    [InlineData(@"\(u\) 与 \[v\]", "<p>(u) 与 [v]</p>")]
    public void Brackets_behind_two_backslashes_hold_formulas(string markdown, string expected) =>
        Assert.Equal(expected, ProseHtml.Of(markdown));

    [Theory]
    [InlineData("<div>$u^2$ 与 $5</div>", "<div>[u^2] 与 $5")]
    [InlineData("<div>step$u_1$、$u^n$th</div>", "<div>step[u_1]、[u^n]th")]
    [InlineData("<div>US$5 or $6x, $A_B and $C</div>", "<div>US$5 or $6x, $A_B and $C")]
    [InlineData("<p align=\"center\">\n$$\nu\n$$\n</p>", "<p align=\"center\">\n[[u]]\n</p>")]
    [InlineData("<table><tr><td>$u<v$</td><td>$u &lt; w$</td></tr></table>", "<td>[u<v]</td><td>[u < w]</td>")]
    [InlineData("<div title=\"$u$\"><code>$v$</code><pre>$w$</pre><!-- $x$ --></div>", "<div title=\"$u$\"><code>$v$</code><pre>$w$</pre>")]
    [InlineData("<ul><li>价 $3</li><li>或 5$</li></ul>", "<ul><li>价 $3</li><li>或 5$</li></ul>")]
    [InlineData("<div>\\begin{align}u\\end{align} \\\\(v\\\\)</div>", "<div>[[\\begin{align}u\\end{align}]] [v]")]
    public void Formulas_in_HTML_are_set(string markdown, string expected) =>
        Assert.Contains(expected, ProseHtml.Of(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"$\|u\|$", "[|u|]")]
    [InlineData(@"$Q(A\|B)$", "[Q(A|B)]")]
    [InlineData(@"`a\|b`", "<code>a|b</code>")]
    [InlineData(@"a\|b", "a|b")]
    [InlineData("$|u|$", "[|u|]")]
    [InlineData(@"$\lVert u \rVert$", @"[\lVert u \rVert]")]
    public void In_a_table_an_escaped_bar_is_a_bar(string cell, string expected) =>
        Assert.Contains($"<td>{expected}</td>", ProseHtml.Of($"| a | b |\n|---|---|\n| {cell} | 1 |"), StringComparison.Ordinal);

    [Theory]
    [InlineData("$$\nu=v\n\n后**文**", "<p>$$\nu=v</p>\n<p>后<strong>文</strong></p>", "$$ u=v")]
    [InlineData("$$\nu\n\n后文\n\n$$\nv\n$$", "<p>$$\nu</p>\n<p>后文</p>\n[[v]]", "$$ u")]
    [InlineData("- $$\n  u\n- 乙 $$", "<ul>\n<li>$$\nu</li>\n<li>乙 $$</li>\n</ul>", "$$ u")]
    [InlineData("\\begin{align}\nu\n\n后", "<p>\\begin{align}\nu</p>\n<p>后</p>", @"\begin{align} u")]
    public void A_formula_without_an_end_is_shown_as_it_stands_and_named(string markdown, string expected, string named)
    {
        var warnings = new List<PageWarning>();
        Assert.Equal(expected, ProseHtml.Of(markdown, warnings));
        Assert.Contains(named, Assert.Single(warnings).Message, StringComparison.Ordinal);
    }
}
