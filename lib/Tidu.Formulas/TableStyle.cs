namespace Tidu.Formulas;

/// <summary>Alignment and lines of a table's cells as CSS: MathML Core has no attributes for them.</summary>
internal static class TableStyle
{
    /// <summary>The attributes of one cell; empty where the style sheet's default holds.</summary>
    /// <remarks>
    /// Cells that do not stand in the middle have a class: Chromium moves what is in a cell to the right only by a value of
    /// <c>text-align</c> that is its own.
    /// </remarks>
    public static string OfCell(Table table, int row, int column)
    {
        var (align, lineLeft, lineRight) = Column(table.Columns, column);
        if (table.Kind == "multline" && table.Rows.Count > 1)
        {
            align =
                row == 0 ? "left"
                : row == table.Rows.Count - 1 ? "right"
                : align;
        }
        var parts = new List<string>();
        switch (table.Kind)
        {
            case "aligned":
                // Right and left halves of one formula touch; pairs keep apart.
                parts.Add(
                    column == 0 ? "padding:0.25em 0"
                    : column % 2 == 1 ? "padding:0.25em 0"
                    : "padding:0.25em 0 0.25em 2em"
                );
                break;
            case "eqnarray":
                parts.Add(column == 1 ? "padding:0.25em 0.28em" : "padding:0.25em 0");
                break;
            case "cases":
                parts.Add(column == 0 ? "padding:0.15em 0" : "padding:0.15em 0 0.15em 1em");
                break;
            case "substack" or "smallmatrix":
                parts.Add("padding:0.05em 0.15em");
                break;
        }
        if (table.Rules.Contains(row))
        {
            parts.Add("border-top:1px solid");
        }
        if (table.Rules.Contains(row + 1) && row + 1 == table.Rows.Count)
        {
            parts.Add("border-bottom:1px solid");
        }
        if (lineLeft)
        {
            parts.Add("border-left:1px solid");
        }
        if (lineRight)
        {
            parts.Add("border-right:1px solid");
        }
        return (align == "center" ? "" : $" class=\"to-{align}\"") + (parts.Count == 0 ? "" : $" style=\"{string.Join(';', parts)}\"");
    }

    private static (string Align, bool LineLeft, bool LineRight) Column(string pattern, int column)
    {
        var letters = -1;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '|' && ++letters == column)
            {
                var align = pattern[i] switch
                {
                    'l' => "left",
                    'r' => "right",
                    _ => "center",
                };
                var isLast = pattern.AsSpan(i + 1).IndexOfAnyExcept('|') < 0;
                return (align, i > 0 && pattern[i - 1] == '|', isLast && pattern.EndsWith('|'));
            }
        }
        return ("center", false, false);
    }
}
