using System.Text.RegularExpressions;

namespace Tidu.Formulas;

/// <summary>Writes what is inside of <c>\begin{CD}</c> as a matrix, whose cells are objects and arrows by turns.</summary>
internal static partial class CommutativeDiagram
{
    /// <summary>The matrix, as TeX.</summary>
    public static string ToMatrix(string diagram)
    {
        // Nothing stands behind the last arrow down.
        var rows = RowEnd().Split(diagram).Select(row => Arrow().Replace(row, Cells).Trim().TrimEnd('&', ' '));
        return $@"\begin{{matrix}}{string.Join(@"\\", rows)}\end{{matrix}}";
    }

    // Arrows to the side stand between two objects, those up and down below one, so that the next one is two cells further on.
    private static string Cells(Match arrow)
    {
        var (first, second) = (arrow.Groups["first"].Value, arrow.Groups["second"].Value);
        return arrow.ValueSpan[1] switch
        {
            '>' => Level("xrightarrow", first, second),
            '<' => Level("xleftarrow", first, second),
            '=' => @" & \xlongequal{\qquad} & ",
            'V' => Upright("downarrow", first, second),
            'A' => Upright("uparrow", first, second),
            '|' => Upright("Vert", "", ""),
            _ => " & & ",
        };
    }

    private static string Level(string arrow, string over, string under) =>
        $@" & \{arrow}{(under.AsSpan().IsWhiteSpace() ? "" : $"[{{{under}}}]")}{{\;\;{over}\;\;}} & ";

    private static string Upright(string arrow, string left, string right) =>
        $@"\mathllap{{\scriptstyle {left}\,}}\Big\{arrow}\mathrlap{{\scriptstyle \,{right}}} & & ";

    [GeneratedRegex(@"\\\\|\\cr\b")]
    private static partial Regex RowEnd();

    [GeneratedRegex(
        @"@(?:>(?<first>[^>@]*)>(?<second>[^>@]*)>|<(?<first>[^<@]*)<(?<second>[^<@]*)<|V(?<first>[^V@]*)V(?<second>[^V@]*)V"
            + @"|A(?<first>[^A@]*)A(?<second>[^A@]*)A|[=|.])"
    )]
    private static partial Regex Arrow();
}
