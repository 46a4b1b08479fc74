using System.Xml.Linq;

namespace Tidu.Formulas.Tests;

/// <summary>What of a formula's MathML must not depend on who wrote it: its signs in order, and its fractions, roots and scripts.</summary>
internal static class MathMlShape
{
    public static string Of(string mathMl) => Of(XElement.Parse(mathMl));

    private static string Of(XElement element)
    {
        var name = element.Name.LocalName;
        return name switch
        {
            "annotation" or "mspace" or "mphantom" => "",
            "mi" or "mn" or "mo" or "mtext" => Sign(element.Value),
            "menclose" => $"{(string?)element.Attribute("notation")}({Children(element)})",
            "mstyle" when ((string?)element.Attribute("style"))?.StartsWith("border-", StringComparison.Ordinal) == true =>
                $"{((string)element.Attribute("style")!).Split('-', ':')[1]}({Children(element)})",
            "mover" or "munder" when Of(element.Elements().Last()).Length == 0 => Of(element.Elements().First()),
            "msub" or "msup" or "msubsup" when Split(element.Elements().First()) is var (inside, fence) =>
                $"{inside}{name}({fence},{string.Join(',', element.Elements().Skip(1).Select(Of))})",
            "mfrac" or "mroot" or "msub" or "msup" or "msubsup" or "munder" or "mover" or "munderover" =>
                $"{name}({string.Join(',', element.Elements().Select(Of))})",
            "msqrt" => $"msqrt({Children(element)})",
            "mtr" => $"{string.Join('&', element.Elements().Select(Of)).Trim('&')}\\\\",
            "mtable" => $"mtable({Children(element)})",
            _ => Children(element),
        };
    }

    /// <summary>Scripts on a bracketed group: Temml puts them on the group, TeX and we on its closing bracket, in the same place.</summary>
    private static (string Inside, string Fence)? Split(XElement script)
    {
        var shape = Of(script);
        return shape.Length > 1 && "([‖".Contains(shape[0]) && ")]‖".Contains(shape[^1]) ? (shape[..^1], shape[^1..]) : null;
    }

    private static string Children(XElement element) => string.Concat(element.Elements().Select(Of));

    /// <summary>Signs that look the same, and white space, which is a matter of taste.</summary>
    private static string Sign(string text) =>
        string.Concat(
                text.EnumerateRunes().Where(rune => rune.Value is not (>= 0x2061 and <= 0x2064) && !System.Text.Rune.IsWhiteSpace(rune))
            )
            .Replace('ˆ', '^')
            .Replace('\u0302', '^')
            .Replace('˜', '~')
            .Replace('\u0303', '~')
            .Replace('‾', '¯')
            .Replace('∣', '|')
            .Replace('⋅', '·');
}
