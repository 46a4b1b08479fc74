using System.Xml.Linq;

namespace Tidu.Formulas.Tests;

/// <summary>What course files hold beyond the formulas that Temml sets the same.</summary>
public class CourseFormulaTests
{
    [Theory]
    [InlineData(@"u=1,\\ v=2.\\", "u=1,|v=2.")]
    [InlineData(@"u \\[2pt] v \\* w", "u|v|w")]
    [InlineData(@"u \newline v", "u|v")]
    [InlineData(@"\sum_{m<n\\p<q}", "m<n|p<q")]
    [InlineData(@"\left\{ u \\ v \right.", "u|v")]
    [InlineData(@"\begin{eqnarray} u &=& v \\ &<& w \end{eqnarray}", "u&=&v|&<&w")]
    [InlineData(@"\begin{eqnarray*} u &=& v \end{eqnarray*}", "u&=&v")]
    [InlineData(@"\begin{multline} u + v\\ + w \end{multline}", "u+v|+w")]
    [InlineData(@"\begin{aligned}[t] u &= v \end{aligned}", "u&=v")]
    [InlineData(@"\begin{array}[t]{@{}l*{2}{c}} u & v & w \end{array}", "u&v&w")]
    [InlineData(@"\pmatrix{u & v \cr w & x}", "u&v|w&x")]
    [InlineData(@"\left[\matrix{u \cr v \cr}\right]", "u|v")]
    [InlineData(@"\cases{u & v>0 \cr -u & \text{否则}}", "u&v>0|−u&否则")]
    [InlineData(@"\begin{flalign} u &= v \end{flalign}", "u&=v")]
    [InlineData(@"\begin{CD} U @>a>> V \\ @VbVV @AAcA \\ W @= X @<<d< Y\end{CD}", "U&→a&V|b↓&&↑c|W&=&X&←d&Y")]
    public void Rows_stand_below_each_other(string tex, string rows)
    {
        var table = Parts(tex, "mtable").Single();
        Assert.Equal(rows, string.Join('|', table.Elements().Select(row => string.Join('&', row.Elements().Select(cell => cell.Value)))));
    }

    [Theory]
    [InlineData(@"\begin{aligned} u &= v \end{aligned}", "to-right|to-left")]
    [InlineData(@"\begin{eqnarray} u &=& v \end{eqnarray}", "to-right||to-left")]
    [InlineData(@"\begin{multline} u \\ v \\ w \end{multline}", "to-left||to-right")]
    [InlineData(@"\begin{array}{rcl} u & v & w \end{array}", "to-right||to-left")]
    [InlineData(@"\begin{pmatrix*}[r] u \end{pmatrix*}", "to-right")]
    public void Cells_stand_to_the_side_that_the_table_says(string tex, string sides) =>
        Assert.Equal(sides, string.Join('|', Parts(tex, "mtd").Select(cell => cell.Attribute("class")?.Value)));

    [Fact]
    public void One_line_needs_no_table() => Assert.Empty(Parts(@"u=1.\\", "mtable"));

    [Theory]
    [InlineData(@"\begin{align} u&=v \tag{1} \\ w&=x \tag{2'} \end{align}", "(1)|(2')")]
    [InlineData(@"\begin{aligned} u&=v \\ w&=x \tag*{甲} \end{aligned}", "|甲")]
    [InlineData(@"\begin{gather} u \tag{a} \\ v \\ w \tag{b} \end{gather}", "(a)||(b)")]
    [InlineData(@"\begin{align} \begin{pmatrix} u \\ v \end{pmatrix} \tag{5} \\ w \tag{6} \end{align}", "(5)|(6)")]
    [InlineData(@"u \tag{1} \\ v \tag{2}", "(1)|(2)")]
    public void Each_row_has_its_own_number(string tex, string numbers)
    {
        var table = Parts(tex, "mtable").First();
        Assert.Equal(numbers, string.Join('|', table.Elements().Select(row => row.Elements().Last().Value)));
    }

    [Theory]
    [InlineData(@"u = v \tag{7}", "u=v(7)")]
    [InlineData(@"u = v \tag*{甲}", "u=v甲")]
    [InlineData(@"u = v \tag{$\ast$}", "u=v(∗)")]
    [InlineData(@"\begin{split} u \\ v \end{split} \tag{8}", "uv(8)")]
    [InlineData(@"u = v \label{eq:u}", "u=v")]
    public void A_formula_has_one_number_behind_it(string tex, string words) => Assert.Equal(words, Shown(tex));

    [Fact]
    public void Two_numbers_in_one_row_are_refused() =>
        Assert.Equal(@"\tag", Assert.Throws<TexException>(() => TexConverter.ToMathMl(@"u \tag{1}\tag{2}", display: true)).Command);

    [Fact]
    public void A_named_formula_gets_the_next_number_and_may_be_referred_to()
    {
        var page = new TexDefinitions();
        page.Read(@"u \label{eq:first}");
        page.Read(@"\begin{align} v \tag{B} \label{eq:b} \\ w \label{eq:w} \end{align}");

        Assert.Equal("u(1)", Shown(@"u \label{eq:first}", page));
        Assert.Equal("(1)、(B)、2", Shown(@"\eqref{eq:first}\text{、}\eqref{eq:b}\text{、}\ref{eq:w}", page));
        Assert.Equal("v(B)w(2)", Shown(@"\begin{align} v \tag{B} \label{eq:b} \\ w \label{eq:w} \end{align}", page));
        Assert.Equal((3, 0), (page.IndexOf("eq:w"), page.IndexOf("eq:none")));
        var error = Assert.Throws<TexException>(() => TexConverter.ToMathMl(@"\eqref{eq:none}", display: false, page));
        Assert.Equal(@"没有名为 eq:none 的公式，请在那个公式里写 \label{eq:none}", error.Message);
    }

    [Theory]
    [InlineData(@"\text{若 {\rm s.t.} 且 {\bf 粗}}", "若\u00A0s.t.\u00A0且\u00A0粗")]
    [InlineData(@"\text{甲 \textbf{乙 \textit{丙}} 丁\quad\S}", "甲\u00A0乙\u00A0丙\u00A0丁§")]
    [InlineData(@"\mbox{甲\$5\%}", "甲$5%")]
    [InlineData(@"\text{见 \textcircled{1}\textcircled{甲}}", "见\u00A0①甲\u20DD")]
    [InlineData(@"\textcircled{12} \textcircled{b}", "⑫ⓑ")]
    [InlineData(@"\textcircled 3 \text{\textcircled a}", "③ⓐ")]
    [InlineData(
        @"\text{Poincar\'e、H\""older、Erd\H{o}s、\v Cech、na\""{\i}f、\~{}}",
        "Poincare\u0301、Ho\u0308lder、Erdo\u030Bs、C\u030Cech、nai\u0308f、\u00A0\u0303"
    )]
    [InlineData(@"\text{20\textdegree、\AA{}、Stra\ss e、\textless x\textgreater}", "20°、Å、Straße、<x>")]
    [InlineData(@"\text{甲\\乙 \(u^2\)}", "甲\u00A0乙\u00A0u2")]
    [InlineData(@"\text{\color{red}甲 \textcolor{blue}{乙}}", "甲\u00A0乙")]
    [InlineData(@"\text{\large 甲}", "甲")]
    public void Words_may_be_set_as_in_text(string tex, string words) => Assert.Equal(words, Shown(tex));

    [Theory]
    [InlineData(@"\hspace{1cm}", "2.845em")]
    [InlineData(@"\hspace*{ 2 em }", "2em")]
    [InlineData(@"\hskip 10pt", "1em")]
    [InlineData(@"\mkern18mu", "1em")]
    [InlineData(@"\mspace{9mu}", "0.5em")]
    [InlineData(@"\kern.5em", "0.5em")]
    public void Lengths_have_the_units_of_TeX(string tex, string width) =>
        Assert.Equal(width, Parts("u" + tex + " v", "mspace").Single().Attribute("width")?.Value);

    [Theory]
    [InlineData(@"\newcommand{\R}{\mathbb{R}} u \in \R", "u∈ℝ")]
    [InlineData(@"\def\half#1{\frac{#1}{2}} \half{u} + \half v", "u2+v2")]
    [InlineData(@"\newcommand{\norm}[2][2]{\|#2\|_{#1}} \norm{u} \norm[1]{v}", "‖u‖2‖v‖1")]
    [InlineData(@"\DeclareMathOperator{\Var}{Var} \Var(u)", "Var\u2061(u)")]
    [InlineData(@"\global\def\x{u} \long\def\y#1{#1} \x\y v", "uv")]
    [InlineData(@"\let\x=\alpha \x", "α")]
    [InlineData(@"\renewcommand\vec[1]{\boldsymbol{#1}} \vec u", "𝒖")]
    [InlineData(@"\newcommand{\y}{u}\y v", "uv")]
    public void A_formula_may_define_commands(string tex, string words) => Assert.Equal(words, Shown(tex));

    [Fact]
    public void What_one_formula_defines_others_of_the_page_use()
    {
        var page = new TexDefinitions();
        page.Read(@"\newcommand{\E}{\mathbb{E}}");
        Assert.Equal("𝔼[u]", Shown(@"\E[u]", page));
    }

    [Theory]
    [InlineData(@"\def\x{\x\x}\x")]
    [InlineData(@"\def\x{\y}\def\y{\x}\x")]
    [InlineData(@"\newcommand{\x")]
    [InlineData(@"\newcommand{u}{v}")]
    public void A_definition_without_end_is_refused(string tex) =>
        Assert.Throws<TexException>(() => TexConverter.ToMathMl(tex, display: true));

    [Theory]
    [InlineData(@"\cancel{u}", "class", "struck-up")]
    [InlineData(@"\xcancel{u}", "class", "struck-up struck-down")]
    [InlineData(@"\color{red} u", "style", "color:red")]
    [InlineData(@"\textcolor[HTML]{1a2b3c}{u}", "style", "color:#1a2b3c")]
    [InlineData(@"\colorbox{yellow}{u}", "style", "background-color:yellow;padding:0.2em 0.3em")]
    [InlineData(@"\Large u", "style", "font-size:1.44em")]
    public void Marks_and_colours_are_styles(string tex, string attribute, string value) =>
        Assert.Equal(value, Parts(tex, "mstyle").First().Attribute(attribute)?.Value);

    [Theory]
    [InlineData(@"u \mod n", "umodn")]
    [InlineData(@"u \pod n", "u(n)")]
    [InlineData(@"\braket{u|v} + \bra{u}", "⟨u|v⟩+⟨u|")]
    [InlineData(@"\ketbra{u}{v}", "|u⟩⟨v|")]
    [InlineData("\\begin{matrix} u \\\\\\\n v\\\tw \\end{matrix}", "uvw")]
    [InlineData(@"\cancelto{0}{u} \centernot\in v", "u0∉v")]
    [InlineData(@"\eqalign{u&=v\cr &=w} \displaylines{x\cr y}", "u=v=wxy")]
    [InlineData(@"\varlimsup_n u", "lim\u2061nu")]
    [InlineData(@"\not{\in} \not\approx", "∉≉")]
    [InlineData(@"\href{https://a.org}{u} \url{a.org}", "ua.org")]
    [InlineData(@"\TeX \copyright", "TeX©")]
    [InlineData(@"\sideset{_u^v}{_w^x}\prod y", "uv∏wxy")]
    [InlineData(@"\mathds{1}", "𝟙")]
    public void Other_commands_of_course_files_are_set(string tex, string words) =>
        Assert.Equal(words.Replace("\u2061", "", StringComparison.Ordinal), Shown(tex).Replace("\u2061", "", StringComparison.Ordinal));

    private static string Shown(string tex, TexDefinitions? page = null) =>
        string.Concat(
            XElement
                .Parse(TexConverter.ToMathMl(tex, display: true, page))
                .DescendantNodes()
                .OfType<XText>()
                .Where(text => text.Parent!.Name.LocalName != "annotation")
                .Select(text => text.Value)
        );

    private static IEnumerable<XElement> Parts(string tex, string name) =>
        XElement.Parse(TexConverter.ToMathMl(tex, display: true)).Descendants().Where(part => part.Name.LocalName == name);
}
