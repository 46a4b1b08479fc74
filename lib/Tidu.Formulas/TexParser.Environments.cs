using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private MathNode ParseEnvironment(TexToken begin)
    {
        var (name, start) = reader.RawGroup(begin);
        var written = $"\\begin{{{name}}}";
        var plain = name.TrimEnd('*');
        var columns = "";
        var option = plain is "equation" ? null : reader.RawOption(begin)?.Text;
        if (plain is "array" or "darray" or "subarray" or "alignat" or "alignedat")
        {
            columns = reader.RawGroup(begin).Text;
        }
        else if (name.EndsWith('*') && option is not null)
        {
            columns = string.Concat(Enumerable.Repeat(option.Trim(), 30));
        }
        MathNode table = plain switch
        {
            "matrix" => Rows("matrix") with { Columns = columns },
            "pmatrix" => new Fenced("(", [Rows("matrix") with { Columns = columns }], ")"),
            "bmatrix" => new Fenced("[", [Rows("matrix") with { Columns = columns }], "]"),
            "Bmatrix" => new Fenced("{", [Rows("matrix") with { Columns = columns }], "}"),
            "vmatrix" => new Fenced("|", [Rows("matrix") with { Columns = columns }], "|"),
            "Vmatrix" => new Fenced("‖", [Rows("matrix") with { Columns = columns }], "‖"),
            "psmallmatrix" => new Fenced("(", [Small()], ")"),
            "bsmallmatrix" => new Fenced("[", [Small()], "]"),
            "smallmatrix" => Small(),
            "array" => Rows("array") with { Columns = CheckedColumns(columns, start, written) },
            "darray" => Rows("array") with { Columns = CheckedColumns(columns, start, written), Display = true },
            "subarray" => Rows("substack") with { Columns = CheckedColumns(columns, start, written) },
            "cases" => new Fenced("{", [Cases()], ""),
            "dcases" => new Fenced("{", [Cases() with { Display = true }], ""),
            "rcases" => new Fenced("", [Cases()], "}"),
            "drcases" => new Fenced("", [Cases() with { Display = true }], "}"),
            "aligned" or "align" or "split" or "alignat" or "alignedat" or "flalign" => Rows("aligned") with
            {
                Columns = string.Concat(Enumerable.Repeat("rl", 20)),
                Display = true,
            },
            "gathered" or "gather" or "equation" or "displaymath" or "math" or "subequations" => Rows("gathered") with { Display = true },
            "eqnarray" => Rows("eqnarray") with { Columns = "rcl", Display = true },
            "multline" or "multlined" => Rows("multline") with { Display = true },
            _ => throw new TexException($"不支持 {written}，请检查拼写，或换用别的环境", begin.Start, written),
        };

        if (!reader.TryTake(token => token.IsCommand("end")))
        {
            var stop = reader.Peek();
            throw stop.Kind == TexTokenKind.End
                ? new TexException($"{written} 没有对应的 \\end，请补上", begin.Start, written)
                : new TexException($"{written} 还没有结束就出现了 {stop.Written}，请检查两者是否配对", stop.Start, stop.Written);
        }
        var end = reader.RawGroup(begin);
        return end.Text == name
            ? table
            : throw new TexException($"{written} 由 \\end{{{end.Text}}} 结束，请把两处写成同一个环境", end.Start, $"\\end{{{end.Text}}}");
    }

    private Table Cases() => Rows("cases") with { Columns = "ll" };

    private Styled Small() => new(Rows("smallmatrix"), "displaystyle=\"false\" scriptlevel=\"1\"");

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
