using System.Xml.Linq;
using CsCheck;

namespace Tidu.Formulas.Tests;

public class TexConverterTests
{
    [Theory]
    [InlineData(@"\boldsymbol{s}_t", "<msub><mi>𝒔</mi><mi>t</mi></msub>")]
    [InlineData(@"\mathbf{s}", "<mi>𝐬</mi>")]
    [InlineData(@"\boldsymbol{\nabla 0}", "<mrow><mi>𝛁</mi><mn>𝟎</mn></mrow>")]
    [InlineData(@"\mathrm{d}", "<mi mathvariant=\"normal\">d</mi>")]
    [InlineData(@"\Delta", "<mi mathvariant=\"normal\">Δ</mi>")]
    [InlineData("a-b", "<mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>")]
    [InlineData("-b", "<mrow><mo form=\"prefix\" lspace=\"0em\" rspace=\"0em\">−</mo><mi>b</mi></mrow>")]
    [InlineData(@"a \not\in b", "<mrow><mi>a</mi><mo>∉</mo><mi>b</mi></mrow>")]
    [InlineData(
        @"\underbrace{u}",
        "<munder accentunder=\"true\"><mrow><mspace width=\"0.25em\"/><mi>u</mi><mspace width=\"0.25em\"/></mrow><mo stretchy=\"true\">⏟</mo></munder>"
    )]
    [InlineData("u:v", "<mrow><mi>u</mi><mo lspace=\"0.2778em\" rspace=\"0.2778em\">:</mo><mi>v</mi></mrow>")]
    [InlineData(@"\stackrel{d}{=}", "<mover><mo>=</mo><mi>d</mi></mover>")]
    [InlineData(@"\underset{u}{\to}", "<munder><mo stretchy=\"false\" lspace=\"0.2778em\" rspace=\"0.2778em\">→</mo><mi>u</mi></munder>")]
    [InlineData(@"\text{步长 <}", "<mtext>步长 &lt;</mtext>")]
    [InlineData(@"\text{步长 }", "<mtext>步长\u00A0</mtext>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData("f'", "<msup><mi>f</mi><mo stretchy=\"false\" lspace=\"0em\" rspace=\"0em\">′</mo></msup>")]
    [InlineData(@"E \tag{1}", "<mrow><mrow><mi>E</mi><mrow></mrow></mrow><mspace width=\"2em\"/><mtext>(1)</mtext></mrow>")]
    public void A_formula_becomes_this_MathML(string tex, string expected) => Assert.Equal(expected, Body(tex));

    [Fact]
    public void The_lessons_update_rule_is_set_as_in_a_book() =>
        Assert.Equal(
            "<mrow><msub><mi>𝒙</mi><mi>t</mi></msub>"
                + "<mo stretchy=\"false\" lspace=\"0.2778em\" rspace=\"0.2778em\">←</mo>"
                + "<msub><mi>𝒙</mi><mrow><mi>t</mi><mo lspace=\"0em\" rspace=\"0em\">−</mo><mn>1</mn></mrow></msub><mo>−</mo>"
                + "<mfrac><mi>η</mi><msqrt><mrow><msub><mi>𝒔</mi><mi>t</mi></msub><mo>+</mo><mi>ε</mi></mrow></msqrt></mfrac>"
                + "<mo>⊙</mo><msub><mi>𝒈</mi><mi>t</mi></msub></mrow>",
            Body(
                @"\boldsymbol{x}_t \leftarrow \boldsymbol{x}_{t-1} - \frac{\eta}{\sqrt{\boldsymbol{s}_t + \varepsilon}} \odot \boldsymbol{g}_t"
            )
        );

    [Fact]
    public void The_source_stays_for_copying()
    {
        var annotation = XElement
            .Parse(TexConverter.ToMathMl(@" a < b ", display: false))
            .Descendants()
            .Single(e => e.Name.LocalName == "annotation");
        Assert.Equal(("a < b", "application/x-tex"), (annotation.Value, (string?)annotation.Attribute("encoding")));
    }

    [Theory]
    [InlineData(@"a + \foo{b}", 4, @"\foo")]
    [InlineData(@"\frac{1}", 0, @"\frac")]
    [InlineData(@"{a", 0, "{")]
    [InlineData(@"a}", 1, "}")]
    [InlineData(@"\left( a", 0, @"\left")]
    [InlineData(@"a \right)", 2, @"\right")]
    [InlineData(@"x^a^b", 3, "^")]
    [InlineData(@"\begin{aligned} a", 0, @"\begin{aligned}")]
    [InlineData(@"\begin{cases} a \end{matrix}", 21, @"\end{matrix}")]
    [InlineData(@"\begin{tikzpicture}\end{tikzpicture}", 0, @"\begin{tikzpicture}")]
    [InlineData(@"\text{步", 5, "{")]
    [InlineData(@"a \", 2, @"\")]
    [InlineData(@"\text{$\foo$}", 7, @"\foo")]
    [InlineData(@"\sqrt[\foo]{x}", 6, @"\foo")]
    public void A_formula_that_cannot_be_set_says_where(string tex, int position, string command)
    {
        var error = Assert.Throws<TexException>(() => TexConverter.ToMathMl(tex, display: true));
        Assert.Equal((position, command), (error.Position, error.Command));
    }

    [Theory]
    [InlineData(@"\frac{1}", @"\frac 后面缺少内容，请补上")]
    [InlineData(@"\text", @"\text 后面缺少 {…}，请补上")]
    [InlineData("{a & b}", "花括号还没有闭合就出现了 &，请先补上 }")]
    [InlineData(@"\begin{cases} a \end{matrix}", @"\begin{cases} 由 \end{matrix} 结束，请把两处写成同一个环境")]
    public void A_formula_that_cannot_be_set_says_what_to_do(string tex, string message) =>
        Assert.Equal(message, Assert.Throws<TexException>(() => TexConverter.ToMathMl(tex, display: true)).Message);

    [Fact]
    public void Nesting_without_end_is_refused_and_does_not_exhaust_the_stack()
    {
        foreach (
            var part in new[] { "{", @"\frac", @"\sqrt", @"\mathbf", @"\left(", @"\begin{matrix}", "x^{", @"\hat", @"\sqrt[", @"\text{$" }
        )
        {
            var nested = string.Concat(Enumerable.Repeat(part, 50_000));
            Assert.Throws<TexException>(() => TexConverter.ToMathMl(nested, display: true));
        }
    }

    [Fact]
    public void Whatever_comes_in_well_formed_XML_or_a_TexException_comes_out()
    {
        string[] parts =
        [
            "a",
            "1",
            ".",
            " ",
            "{",
            "}",
            "^",
            "_",
            "&",
            "'",
            "~",
            "|",
            "(",
            ")",
            "[",
            "]",
            "%",
            "\n",
            "$",
            "<",
            "\0",
            "\uD835",
            "步",
            "\\",
            "\\\\",
            "\\frac",
            "\\sqrt",
            "\\left",
            "\\right",
            "\\middle",
            "\\text",
            "\\mathbf",
            "\\boldsymbol",
            "\\sum",
            "\\limits",
            "\\not",
            "\\big",
            "\\hat",
            "\\over",
            "\\displaystyle",
            "\\rm",
            "\\begin{cases}",
            "\\end{cases}",
            "\\begin{array}{c|c}",
            "\\end{array}",
            "\\hline",
            "\\operatorname",
            "\\tag",
            "\\alpha",
            "\\substack",
            "\\xrightarrow",
            "\\,",
            "\\hspace{1em}",
            "\\min",
            "\\text{",
            "\\color{red}",
            "\\choose",
            "\\label{a}",
            "\\def\\x",
            "\\newcommand{\\x}[1]",
            "\\x",
            "#1",
            "\\verb",
            "\\char",
            "\\kern",
            "1em",
            "\\Set",
            "\\genfrac",
            "\\begin{eqnarray}",
            "\\end{eqnarray}",
            "\\raisebox{1em}",
            "\\cancel",
            "\\mathchoice",
            "\\varlimsup",
        ];
        Gen.OneOf(Gen.String, Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 30].Select(string.Concat))
            .Sample(
                tex =>
                {
                    try
                    {
                        XElement.Parse(TexConverter.ToMathMl(tex, display: true));
                    }
                    catch (TexException) { }
                },
                iter: 20_000
            );
    }

    private static string Body(string tex)
    {
        var mathMl = TexConverter.ToMathMl(tex, display: true);
        var start = mathMl.IndexOf("<semantics>", StringComparison.Ordinal) + "<semantics>".Length;
        return mathMl[start..mathMl.IndexOf("<annotation", StringComparison.Ordinal)];
    }
}
