using System.Globalization;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private static readonly Dictionary<string, double> Sizes = new(StringComparer.Ordinal)
    {
        ["tiny"] = 0.5,
        ["scriptsize"] = 0.7,
        ["footnotesize"] = 0.8,
        ["small"] = 0.9,
        ["normalsize"] = 1,
        ["large"] = 1.2,
        ["Large"] = 1.44,
        ["LARGE"] = 1.728,
        ["huge"] = 2.074,
        ["Huge"] = 2.488,
    };

    /// <summary>The rest of a row after a command that applies to it as a whole; <see langword="null"/>: the token is no such command.</summary>
    private List<MathNode>? ParseSwitch(TexToken token)
    {
        if (token.Kind != TexTokenKind.Command)
        {
            return null;
        }
        var attributes = token.Text switch
        {
            "displaystyle" => DisplayStyle,
            "textstyle" => TextSize,
            "scriptstyle" => "displaystyle=\"false\" scriptlevel=\"1\"",
            "scriptscriptstyle" => "displaystyle=\"false\" scriptlevel=\"2\"",
            _ => null,
        };
        attributes ??= Sizes.TryGetValue(token.Text, out var size)
            ? string.Create(CultureInfo.InvariantCulture, $"style=\"font-size:{size}em\"")
            : null;
        if (token.IsCommand("color"))
        {
            attributes = $"style=\"color:{ParseColour(reader.Next())}\"";
            return [new Styled(new Row(ParseRow()), attributes)];
        }
        if (attributes is not null)
        {
            reader.Next();
            return [new Styled(new Row(ParseRow()), attributes)];
        }
        MathFont? font = token.Text switch
        {
            "rm" => MathFont.Roman,
            "bf" => MathFont.Bold,
            "it" => MathFont.Italic,
            "sf" => MathFont.SansSerif,
            "tt" => MathFont.Typewriter,
            "cal" => MathFont.Calligraphic,
            _ => null,
        };
        if (font is null)
        {
            return null;
        }
        reader.Next();
        this.font = font.Value;
        return [];
    }
}
