using System.Globalization;
using System.Text;
using Tidu.Benchmarks.Figures;

namespace Tidu.Benchmarks.Pages;

/// <summary>Pages opened by turns, and the table of what came out.</summary>
internal static class PageTable
{
    public static string Measure(IReadOnlyList<(string Name, string File)> pages, double slowdown, int rounds)
    {
        const int Width = 1280;
        using var browser = new Chromium();
        List<PageOpening>[] openings = [.. pages.Select(_ => new List<PageOpening>())];
        // Round 0 warms the disk.
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < pages.Count; i++)
            {
                var opening = PageOpening.Of(browser, pages[i].File, Width, slowdown);
                if (round > 0)
                {
                    openings[i].Add(opening);
                }
            }
        }
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Opening a lesson, measured

            {Machine.Describe()}; {browser.Version}, its processor slowed down {slowdown} times, {Width} × 800 pixels.
            Medians of {rounds}, all pages by turns. Interactive is where no task of more than 50 ms follows within five seconds.
            The chart is the first of plotly.js, woken by scrolling to it after that; 0 where it came alive while the page was opening.

            | page | first paint, ms | interactive, ms | longest task, ms | chart alive, ms | longest task then, ms |
            |---|---:|---:|---:|---:|---:|

            """
        );
        for (var i = 0; i < pages.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {pages[i].Name} |");
            foreach (var figure in Figures)
            {
                text.Append(CultureInfo.InvariantCulture, $" {Median(openings[i].Select(figure)):F0} |");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static readonly Func<PageOpening, double>[] Figures =
    [
        one => one.Paint,
        one => one.Interactive,
        one => one.Longest,
        one => one.Chart,
        one => one.LongestThen,
    ];

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
