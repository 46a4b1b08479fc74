using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>Whether the rows of a table may each have a number.</summary>
    private static bool IsNumbered(string kind) => kind is "aligned" or "gathered" or "eqnarray" or "multline";

    private Table Rows(string kind)
    {
        var outer = label;
        label = new RowLabel();
        var tags = new List<MathNode?>();
        var rows = new List<IReadOnlyList<MathNode>>();
        var rules = new List<int>();
        var cells = new List<MathNode>();
        while (true)
        {
            if (cells.Count == 0 && reader.TryTake(token => token.IsCommand("hline") || token.IsCommand("hdashline")))
            {
                rules.Add(rows.Count);
                continue;
            }
            cells.Add(new Row(ParseRow()));
            if (reader.TryTake(token => token.Kind == TexTokenKind.Align))
            {
                continue;
            }
            var ended = reader.Peek();
            var goesOn = reader.TryTake(IsLineEnd);
            if (goesOn || cells is not [Row { Items.Count: 0 }])
            {
                rows.Add(cells);
                tags.Add(IsNumbered(kind) ? TakeTag() : null);
            }
            if (!goesOn)
            {
                label = outer.With(label);
                return new Table(kind, rows) { Rules = rules, Tags = tags };
            }
            SkipRowGap(ended);
            cells = [];
        }
    }

    /// <summary>The extra space of <c>\\[2pt]</c>, which a page's style sheet decides instead.</summary>
    private void SkipRowGap(TexToken lineEnd)
    {
        // Only directly behind it: on a new line a bracket is the next cell's.
        var next = reader.Peek();
        if (next.Start == lineEnd.End && next.IsCharacter("*"))
        {
            lineEnd = reader.Next();
            next = reader.Peek();
        }
        if (next.Start == lineEnd.End && next.IsCharacter("["))
        {
            reader.RawOption(lineEnd);
        }
    }

    /// <summary>Rows between braces, as of <c>\substack</c> and of plain TeX's <c>\matrix</c>.</summary>
    private Table ParseBracedRows(TexToken command, string kind)
    {
        if (reader.Next().Kind != TexTokenKind.OpenBrace)
        {
            throw new TexException($"{command.Written} 后面缺少 {{…}}，请补上", command.Start, command.Written);
        }
        GoDeeper();
        var table = Rows(kind);
        depth--;
        return reader.TryTake(token => token.Kind == TexTokenKind.CloseBrace)
            ? table
            : throw new TexException($"{command.Written} 后面的花括号没有闭合，请补上 }}", command.Start, command.Written);
    }

    /// <summary>The letters of a column format; space between columns, which <c>@{…}</c> sets, is left to the page.</summary>
    private static string CheckedColumns(string columns, int start, string written)
    {
        var plain = Repeated()
            .Replace(
                columns,
                match =>
                    string.Concat(
                        Enumerable.Repeat(
                            match.Groups["columns"].Value,
                            Math.Min(30, int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture))
                        )
                    )
            );
        var compact = Paragraph().Replace(Ignored().Replace(plain, ""), "l").Replace(':', '|');
        return compact.All(c => c is 'l' or 'c' or 'r' or '|')
            ? compact
            : throw new TexException($"列格式“{columns}”有误，请只用 l、c、r 和 |", start, written);
    }

    [GeneratedRegex(@"\*\{(?<count>\d{1,2})\}\{(?<columns>[lcr| ]*)\}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"[@!<>]\{[^{}]*\}|\s")]
    private static partial Regex Ignored();

    [GeneratedRegex(@"[pmb]\{[^{}]*\}")]
    private static partial Regex Paragraph();
}
