using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Pages.Html;
using Tidu.Pages.Outputs;
using Tidu.Pages.Reading;

namespace Tidu.Pages.Numbers;

/// <summary>The numbers that a cell has printed or shown in a table. A claim's line is its author's words and no output.</summary>
internal static partial class PrintedNumbers
{
    /// <summary>The numbers.</summary>
    public static IEnumerable<double> Of(CodeCell cell) =>
        cell
            .Outputs.SelectMany(Texts)
            .SelectMany(text => Colour().Replace(text, "").Split('\n'))
            .Where(line => !Claims.IsClaim(line))
            .SelectMany(line => NumberScanner.Scan(line).SelectMany(number => Values(number)));

    private static double[] Values(WrittenNumber number) => number.IsPercent ? [number.Value, number.Value / 100] : [number.Value];

    private static IEnumerable<string> Texts(Output output)
    {
        switch (output)
        {
            case StreamOutput { Name: "stdout" } stream:
                yield return stream.Text;
                break;
            case DisplayData { Data: var data }:
                if (data["text/plain"] is { } plain)
                {
                    yield return MimeBundle.Text(plain);
                }
                if (data["text/html"] is { } html)
                {
                    foreach (Match table in Table().Matches(MimeBundle.Text(html)))
                    {
                        yield return HtmlText.WordsOf(table.Value.Replace("<", " <", StringComparison.Ordinal));
                    }
                }
                break;
        }
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Table();
}
