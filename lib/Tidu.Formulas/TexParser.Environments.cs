namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private MathNode ParseEnvironment(TexToken begin)
    {
        var (name, start) = reader.RawGroup(begin);
        var written = $"\\begin{{{name}}}";
        var plain = name.TrimEnd('*');
        var columns = "";
        if (plain is "array" or "alignat" or "alignedat")
        {
            columns = reader.RawGroup(begin).Text;
        }
        MathNode table = plain switch
        {
            "matrix" => Rows("matrix"),
            "pmatrix" => new Fenced("(", [Rows("matrix")], ")"),
            "bmatrix" => new Fenced("[", [Rows("matrix")], "]"),
            "Bmatrix" => new Fenced("{", [Rows("matrix")], "}"),
            "vmatrix" => new Fenced("|", [Rows("matrix")], "|"),
            "Vmatrix" => new Fenced("‖", [Rows("matrix")], "‖"),
            "smallmatrix" => new Styled(Rows("smallmatrix"), "displaystyle=\"false\" scriptlevel=\"1\""),
            "array" => Rows("array") with { Columns = CheckedColumns(columns, start, written) },
            "cases" => new Fenced("{", [Rows("cases") with { Columns = "ll" }], ""),
            "dcases" => new Fenced("{", [Rows("cases") with { Columns = "ll", Display = true }], ""),
            "rcases" => new Fenced("", [Rows("cases") with { Columns = "ll" }], "}"),
            "aligned" or "align" or "split" or "alignat" or "alignedat" => Rows("aligned") with { Columns = "rlrlrlrlrl", Display = true },
            "gathered" or "gather" or "equation" => Rows("gathered") with { Display = true },
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

    private Table Rows(string kind)
    {
        var rows = new List<IReadOnlyList<MathNode>>();
        var rules = new List<int>();
        var cells = new List<MathNode>();
        while (true)
        {
            if (cells.Count == 0 && reader.TryTake(token => token.IsCommand("hline")))
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
            var goesOn = reader.TryTake(token => token.IsCommand("\\") || token.IsCommand("cr"));
            if (goesOn || cells is not [Row { Items.Count: 0 }])
            {
                rows.Add(cells);
            }
            if (!goesOn)
            {
                return new Table(kind, rows) { Rules = rules };
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
        if (next.Start == lineEnd.End && next.IsCharacter("["))
        {
            reader.RawOption(lineEnd);
        }
    }

    private Row ParseSubstack(TexToken command)
    {
        if (reader.Next().Kind != TexTokenKind.OpenBrace)
        {
            throw new TexException("\\substack 后面缺少 {…}，请补上", command.Start, command.Written);
        }
        var table = Rows("substack");
        return reader.TryTake(token => token.Kind == TexTokenKind.CloseBrace)
            ? new Row([table])
            : throw new TexException("\\substack 后面的花括号没有闭合，请补上 }", command.Start, command.Written);
    }

    private static string CheckedColumns(string columns, int start, string written)
    {
        var compact = columns.Replace(" ", "", StringComparison.Ordinal);
        return compact.All(c => c is 'l' or 'c' or 'r' or '|')
            ? compact
            : throw new TexException($"列格式“{columns}”有误，请只用 l、c、r 和 |", start, written);
    }
}
