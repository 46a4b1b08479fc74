namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private const string Monospace = "font-family:monospace";

    /// <summary>How words are set: CSS properties, and the colour.</summary>
    private readonly record struct TextStyle(string? Css, string? Colour)
    {
        public TextStyle And(string? css) =>
            css is null ? this with { Css = null } : this with { Css = Css is null ? css : $"{Css};{css}" };

        public string? All => Colour is null ? Css : $"color:{Colour}{(Css is null ? "" : ";" + Css)}";
    }

    private static readonly Dictionary<string, string?> TextStyles = new(StringComparer.Ordinal)
    {
        ["text"] = null,
        ["textrm"] = null,
        ["textnormal"] = null,
        ["textmd"] = null,
        ["textup"] = null,
        ["hbox"] = null,
        ["mbox"] = null,
        ["textbf"] = "font-weight:bold",
        ["textit"] = "font-style:italic",
        ["textsl"] = "font-style:italic",
        ["emph"] = "font-style:italic",
        ["texttt"] = Monospace,
        ["textsf"] = "font-family:sans-serif",
        ["textsc"] = "font-variant:small-caps",
    };

    /// <summary>Commands that hold to the end of the group.</summary>
    private static readonly Dictionary<string, string?> TextSwitches = new(StringComparer.Ordinal)
    {
        ["rm"] = null,
        ["normalfont"] = null,
        ["rmfamily"] = null,
        ["bf"] = "font-weight:bold",
        ["bfseries"] = "font-weight:bold",
        ["it"] = "font-style:italic",
        ["itshape"] = "font-style:italic",
        ["em"] = "font-style:italic",
        ["sl"] = "font-style:italic",
        ["tt"] = Monospace,
        ["ttfamily"] = Monospace,
        ["sf"] = "font-family:sans-serif",
        ["sffamily"] = "font-family:sans-serif",
    };

    private static string ColourOf(TexReader inside, TexToken token)
    {
        var (colour, start) = inside.RawGroup(token);
        return colour.Length is > 0 and <= 20 && colour.All(c => char.IsAsciiLetterOrDigit(c) || c == '#')
            ? colour
            : throw new TexException($"“{colour}”不是颜色，请写成 red 或 #ff0000 这样", start, token.Written);
    }
}
