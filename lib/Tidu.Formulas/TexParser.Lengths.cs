using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>Units in em, at the ten points to the em of books.</summary>
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["em"] = 1,
        ["ex"] = 0.43,
        ["mu"] = 1 / 18.0,
        ["pt"] = 0.1,
        ["px"] = 0.1,
        ["bp"] = 0.1004,
        ["mm"] = 0.2845,
        ["cm"] = 2.845,
        ["in"] = 7.227,
        ["pc"] = 1.2,
        ["dd"] = 0.107,
        ["cc"] = 1.284,
        ["sp"] = 0.1 / 65536,
    };

    private static readonly Dictionary<string, double> Spaces = new(StringComparer.Ordinal)
    {
        [","] = 3 / 18.0,
        ["thinspace"] = 3 / 18.0,
        [":"] = 4 / 18.0,
        [">"] = 4 / 18.0,
        ["medspace"] = 4 / 18.0,
        [";"] = 5 / 18.0,
        ["thickspace"] = 5 / 18.0,
        ["!"] = -3 / 18.0,
        ["negthinspace"] = -3 / 18.0,
        ["negmedspace"] = -4 / 18.0,
        ["negthickspace"] = -5 / 18.0,
        [" "] = 0.25,
        ["nobreakspace"] = 0.25,
        ["space"] = 0.25,
        ["enskip"] = 0.5,
        ["enspace"] = 0.5,
        ["quad"] = 1,
        ["qquad"] = 2,
    };

    private Space ParseSpace(TexToken command) => new(ParseLength(command));

    /// <summary>A length in em, with braces around it or without.</summary>
    private double ParseLength(TexToken command)
    {
        if (reader.Peek().Kind == TexTokenKind.OpenBrace)
        {
            var (text, start) = reader.RawGroup(command);
            return LengthOf(text, start, command);
        }
        var token = reader.Peek();
        var match = Length().Match(source, token.Start);
        var written = match.Success ? match.Value : token.Written;
        reader.SkipTo(token.Start + match.Length);
        return LengthOf(written, token.Start, command);
    }

    private static double LengthOf(string text, int start, TexToken command)
    {
        var match = Length().Match(text.Trim());
        return
            match.Success
            && match.Length == text.Trim().Length
            && double.TryParse(
                match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var length
            )
            ? double.Clamp(length * Units[match.Groups["unit"].Value], -10, 100)
            : throw new TexException($"“{text}”不是长度，请写成 1em 这样，单位可用 em、ex、mu、pt、mm 或 cm", start, command.Written);
    }

    [GeneratedRegex(@"\G(?<number>[-+]? ?(?:\d+\.?\d*|\.\d+)) ?(?<unit>em|ex|mu|pt|px|bp|mm|cm|in|pc|dd|cc|sp)")]
    private static partial Regex Length();
}
