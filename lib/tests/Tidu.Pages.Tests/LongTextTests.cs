using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Tidu.Pages.Html;

namespace Tidu.Pages.Tests;

/// <summary>The time for a text grows with the text, or it is shown as it stands with one sentence, whatever is in it.</summary>
public class LongTextTests
{
    private const int Short = 5_000;
    private const int Times = 16;

    // Linear growth is 16 and quadratic 256. Less than that of some milliseconds is not measured.
    private const double Most = 64;
    private const double Least = 0.003;
    private const int Attempts = 4;

    private static readonly string[] Pieces =
    [
        "<b>",
        "</b>",
        "<pre>\n",
        "<pre>\n\nx",
        "</pre>",
        "<br>",
        "a &lt; b\u00a0",
        "<!-- c -->",
        "<a title='\"&'>",
        "<li>",
        "<table><td>",
        "<svg><path/>",
        "</p>",
        "<math><mi>",
        "<script>a<b</script>",
    ];

    [Theory]
    [InlineData("x $a 1$b ")]
    [InlineData("$$a ")]
    [InlineData("\\begin{a} ")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("[a][b] ")]
    [InlineData("*a ")]
    [InlineData("a**b*c ")]
    [InlineData("_a ")]
    [InlineData("~~a ")]
    [InlineData("`a")]
    [InlineData("``a`")]
    [InlineData("<")]
    [InlineData("<b>x</b>")]
    [InlineData("<a href=\"")]
    [InlineData("|a|b|\n")]
    [InlineData("a\n\n")]
    [InlineData("- a\n")]
    [InlineData("1. a\n\n")]
    [InlineData("> ")]
    [InlineData("> a\n")]
    [InlineData(">>>>>>>>>>>>>>>>>>>> a\n")]
    [InlineData("- - - - - - - - a\n")]
    [InlineData("[^a] ")]
    public void Sixteen_times_the_text_takes_less_than_four_times_as_long_per_character(string piece)
    {
        var growth = Enumerable.Range(0, Attempts).Select(_ => TimeOf(piece, Short * Times) / Math.Max(Least, TimeOf(piece, Short)));

        Assert.Contains(growth, times => times < Most);
    }

    [Fact]
    public void A_paragraph_of_too_many_signs_is_shown_as_it_stands_and_named()
    {
        var warnings = new List<PageWarning>();
        var source = "# T\n\nfirst\n\nsecond\n" + string.Concat(Enumerable.Repeat("*a", 4001));

        var page = SinglePage.Render(Make.Lesson("lesson.ipynb", Make.Text(source)), new PageOptions(), warnings);

        Assert.Equal(
            "lesson.ipynb 第 1 格：从第 5 行起的一段里，Markdown 的记号超过 4000 个，无法排版，请用空行分成几段。",
            Assert.Single(warnings).ToString()
        );
        Assert.Contains("*a*a*a", page);
    }

    [Fact]
    public void What_is_written_is_what_the_parser_would_write() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 12]
            .Sample(pieces =>
            {
                var body = ProseSanitizer.Parse(string.Concat(pieces));
                return HtmlWriter.InnerHtml(body) == body.InnerHtml;
            });

    private static double TimeOf(string piece, int length)
    {
        var cell = Make.Text(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        return Enumerable.Range(0, 3).Min(_ => OneTime());

        double OneTime()
        {
            var start = Seconds();
            SinglePage.Render(Make.Lesson("lesson.ipynb", cell), new PageOptions(), []);
            return Seconds() - start;
        }
    }

    // Of this thread alone where the system tells: other programs do not count.
    private static double Seconds() =>
        OperatingSystem.IsLinux()
            ? double.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e9
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
}
