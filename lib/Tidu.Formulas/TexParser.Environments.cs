namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private MathNode ParseEnvironment(TexToken begin)
    {
        var (name, start) = reader.RawGroup(begin);
        var written = $"\\begin{{{name}}}";
        if (name == "CD")
        {
            return ParseDiagram(begin, start);
        }
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

    private MathNode ParseDiagram(TexToken begin, int start)
    {
        var diagram = reader.RawUntil(@"\end{CD}", begin);
        try
        {
            return ParseEmbedded(CommutativeDiagram.ToMatrix(diagram[(diagram.IndexOf('}', StringComparison.Ordinal) + 1)..]), start);
        }
        catch (TexException error)
        {
            // Its position is one in the matrix.
            throw new TexException(error.Message, begin.Start, error.Command);
        }
    }

    private Table Cases() => Rows("cases") with { Columns = "ll" };

    private Styled Small() => new(Rows("smallmatrix"), "displaystyle=\"false\" scriptlevel=\"1\"");
}
