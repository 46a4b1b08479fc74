namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private const string DisplayStyle = "displaystyle=\"true\" scriptlevel=\"0\"";
    private const string TextSize = "displaystyle=\"false\" scriptlevel=\"0\"";

    /// <summary>Commands that stand between what is above and what is below, and what surrounds both.</summary>
    private static readonly Dictionary<string, (string Left, string Right, bool Line)> Infixes = new(StringComparer.Ordinal)
    {
        ["over"] = ("", "", true),
        ["above"] = ("", "", true),
        ["atop"] = ("", "", false),
        ["choose"] = ("(", ")", false),
        ["brace"] = ("{", "}", false),
        ["brack"] = ("[", "]", false),
    };

    private MathNode ParseInfix(TexToken command, Row above)
    {
        var (left, right, line) = Infixes[command.Text];
        if (command.Text == "above")
        {
            line = ParseLength(command) > 0;
        }
        return Enclosed(left, new Fraction(above, new Row(ParseRow()), line), right);
    }

    private Fraction ParseFraction(TexToken command) => new(ParseArgument(command), ParseArgument(command));

    private MathNode ParseBinomial(TexToken command)
    {
        var binomial = Enclosed("(", new Fraction(ParseArgument(command), ParseArgument(command), Line: false), ")");
        return command.Text switch
        {
            "dbinom" => new Styled(binomial, DisplayStyle),
            "tbinom" => new Styled(binomial, TextSize),
            _ => binomial,
        };
    }

    /// <summary><c>\genfrac{(}{)}{0pt}{0}{a}{b}</c>: brackets, the line's thickness, the style, and what is above and below.</summary>
    private MathNode ParseGeneralFraction(TexToken command)
    {
        var (left, right) = (ParseDelimiterGroup(command), ParseDelimiterGroup(command));
        var (thickness, start) = reader.RawGroup(command);
        var line = string.IsNullOrWhiteSpace(thickness) || LengthOf(thickness, start, command) > 0;
        var style = reader.RawArgument(command).Text.Trim() switch
        {
            "0" => DisplayStyle,
            "1" => TextSize,
            "2" => "displaystyle=\"false\" scriptlevel=\"1\"",
            "3" => "displaystyle=\"false\" scriptlevel=\"2\"",
            _ => null,
        };
        var fraction = Enclosed(left, new Fraction(ParseArgument(command), ParseArgument(command), line), right);
        return style is null ? fraction : new Styled(fraction, style);
    }

    private static MathNode Enclosed(string left, MathNode inside, string right) =>
        left.Length + right.Length == 0 ? inside : new Fenced(left, [inside], right);

    private Root ParseRoot(TexToken command)
    {
        var index = ParseOption(command);
        return new Root(ParseArgument(command), index);
    }
}
