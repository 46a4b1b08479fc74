using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Charts;

namespace Tidu.Lessons.Tests;

public class FormattingTests
{
    [Fact]
    public void The_formatter_of_NET_Interactive_finds_a_chart_and_its_words()
    {
        var chart = LessonFigures.Contour;

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Chart)));
        Assert.Equal(chart.ToHtml(), chart.ToDisplayString("text/html"));
        Assert.Equal(chart.ToSvg(), chart.ToDisplayString("image/svg+xml"));
        Assert.Equal(chart.Words, chart.ToDisplayString("text/plain"));
    }

    [Theory]
    [MemberData(nameof(LessonFigures.Names), MemberType = typeof(LessonFigures))]
    public void The_same_chart_gives_the_same_bytes(string name)
    {
        var chart = LessonFigures.All[name];
        var rebuilt = chart with { Panels = [.. chart.Panels] };

        Assert.Equal(chart.ToHtml(), rebuilt.ToHtml());
        Assert.Equal(chart.ToSvg(), rebuilt.ToSvg());
        Assert.Equal(chart.ToStandaloneHtml(), rebuilt.ToStandaloneHtml());
    }

    [Fact]
    public void One_chart_of_a_process_carries_plotly_and_carries_it_again()
    {
        string[] html = [.. LessonFigures.All.Values.Select(chart => chart.ToHtml())];
        string[] again = [.. LessonFigures.All.Values.Select(chart => chart.ToHtml())];

        Assert.Equal(html, again);
        Assert.InRange(html.Count(Carries), 0, 1);
        Assert.True(Carries(LessonFigures.Weights.ToStandaloneHtml()));
    }

    [Theory]
    [MemberData(nameof(LessonFigures.Names), MemberType = typeof(LessonFigures))]
    public void A_chart_names_no_address_on_a_network(string name)
    {
        var html = LessonFigures.All[name].ToHtml().Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
    }

    private static bool Carries(string html) => html.Contains("<script data-shared=\"plotly-2.28.0\">", StringComparison.Ordinal);
}
