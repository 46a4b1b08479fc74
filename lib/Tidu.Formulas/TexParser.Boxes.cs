using System.Globalization;
using System.Text;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>Commands that mark all of their argument.</summary>
    private static readonly Dictionary<string, string> Marked = new(StringComparer.Ordinal)
    {
        // A line as long as what it covers; few math fonts have a sign that grows so.
        ["overline"] = "style=\"border-top:0.06em solid;padding-top:0.08em\"",
        ["overlinesegment"] = "style=\"border-top:0.06em solid;padding-top:0.08em\"",
        ["underline"] = "style=\"border-bottom:0.06em solid;padding-bottom:0.12em\"",
        ["underbar"] = "style=\"border-bottom:0.06em solid;padding-bottom:0.12em\"",
        ["underlinesegment"] = "style=\"border-bottom:0.06em solid;padding-bottom:0.12em\"",
        ["boxed"] = Frame,
        ["cancel"] = "class=\"struck-up\"",
        ["bcancel"] = "class=\"struck-down\"",
        ["xcancel"] = "class=\"struck-up struck-down\"",
        ["sout"] = "class=\"struck\"",
    };

    /// <summary>Colours that are commands themselves.</summary>
    private static readonly HashSet<string> ColourNames = new(StringComparer.Ordinal)
    {
        "blue",
        "orange",
        "pink",
        "red",
        "green",
        "gray",
        "purple",
    };

    private const string Frame = "style=\"border:1px solid;padding:0.2em 0.3em\"";

    private MathNode? ParseBox(TexToken command) =>
        command.Text switch
        {
            "textcolor" => new Styled(ColouredArgument(command, out var colour), $"style=\"color:{colour}\""),
            "colorbox" => ParseColourBox(command, border: null),
            "fcolorbox" => ParseColourBox(command, border: ParseColour(command)),
            "fbox" or "framebox" => new Styled(ParseText(command, new TextStyle(null, null)), Frame),
            "phantom" => new Phantom(ParseArgument(command)),
            "hphantom" => new Padded(new Phantom(ParseArgument(command)), "height=\"0\" depth=\"0\""),
            "vphantom" => new Padded(new Phantom(ParseArgument(command)), "width=\"0\""),
            "smash" => ParseSmash(command),
            "llap" or "mathllap" => new Padded(ParseLap(command), "width=\"0\" class=\"lap-left\""),
            "rlap" or "mathrlap" => new Padded(ParseLap(command), "width=\"0\" class=\"lap-right\""),
            "clap" or "mathclap" => new Padded(ParseLap(command), "width=\"0\" class=\"lap-centre\""),
            "raisebox" => ParseRaised(command),
            "rule" => ParseRule(command),
            "href" => ParseLink(command),
            "url" => new Words(reader.RawGroup(command).Text, Monospace),
            "verb" => new Words(reader.RawBetween(command), Monospace),
            "char" => ParseCharacterCode(command),
            _ when ColourNames.Contains(command.Text) => new Styled(ParseArgument(command), $"style=\"color:{command.Text}\""),
            _ => null,
        };

    private MathNode ColouredArgument(TexToken command, out string colour)
    {
        colour = ParseColour(command);
        return ParseArgument(command);
    }

    private string ParseColour(TexToken command)
    {
        var model = reader.RawOption(command);
        var (colour, start) = reader.RawGroup(command);
        colour = colour.Trim();
        var hex =
            (colour.Length is 3 or 6 or 8 && colour.All(char.IsAsciiHexDigit) && colour.Any(char.IsAsciiDigit)) || model is ("HTML", _);
        var known = colour.Length is > 0 and <= 20 && colour.All(c => char.IsAsciiLetterOrDigit(c) || c == '#');
        return known
            ? (hex ? "#" : "") + colour
            : throw new TexException($"“{colour}”不是颜色，请写成 red 或 #ff0000 这样", start, command.Written);
    }

    private Styled ParseColourBox(TexToken command, string? border)
    {
        var colour = ParseColour(command);
        var line = border is null ? "" : $";border:1px solid {border}";
        return new Styled(ParseText(command, new TextStyle(null, null)), $"style=\"background-color:{colour};padding:0.2em 0.3em{line}\"");
    }

    private Padded ParseSmash(TexToken command)
    {
        var sides = reader.RawOption(command)?.Text ?? "tb";
        var height = sides.Contains('t', StringComparison.Ordinal) ? "height=\"0\" " : "";
        return new Padded(ParseArgument(command), height + (sides.Contains('b', StringComparison.Ordinal) ? "depth=\"0\"" : ""));
    }

    private MathNode ParseLap(TexToken command) =>
        command.Text.StartsWith("math", StringComparison.Ordinal) ? ParseArgument(command) : ParseText(command, new TextStyle(null, null));

    private Padded ParseRaised(TexToken command)
    {
        var height = ParseLength(command);
        return new Padded(
            ParseText(command, new TextStyle(null, null)),
            string.Create(CultureInfo.InvariantCulture, $"voffset=\"{height:0.####}em\"")
        );
    }

    private MathNode ParseRule(TexToken command)
    {
        var raise = reader.RawOption(command) is var (text, start) ? LengthOf(text, start, command) : 0;
        var block = new Block(Math.Max(0, ParseLength(command)), Math.Max(0, ParseLength(command)));
        return raise == 0 ? block : new Padded(block, string.Create(CultureInfo.InvariantCulture, $"voffset=\"{raise:0.####}em\""));
    }

    /// <summary>What a link shows: in a formula no browser can follow it.</summary>
    private MathNode ParseLink(TexToken command)
    {
        reader.RawGroup(command);
        return ParseArgument(command);
    }

    private Words ParseCharacterCode(TexToken command)
    {
        var code = reader.CharacterCode(command);
        return Rune.IsValid(code)
            ? new Words(new Rune(code).ToString())
            : throw new TexException("\\char 后面须是字符的编码，如 \\char65", command.Start, command.Written);
    }
}
