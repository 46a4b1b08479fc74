using System.Text.RegularExpressions;
using Tidu.Formulas;
using Tidu.Pages.Html;

namespace Tidu.Pages.Prose;

/// <summary>Sets the formulas of one cell.</summary>
/// <param name="definitions">The commands and the numbers of the page's formulas.</param>
internal sealed partial class FormulaSetter(CellPlace place, TexDefinitions definitions)
{
    /// <summary>Reads what a formula defines for those of the page.</summary>
    public void Read(string tex)
    {
        if (tex.Contains('\\', StringComparison.Ordinal))
        {
            definitions.Read(tex);
        }
    }

    /// <summary>The formula as MathML; as its source where it cannot be set and the page is not strict.</summary>
    /// <param name="written">The formula as its author wrote it.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    public string Set(string tex, string written, bool display)
    {
        var index = definitions.IndexOf(Label().Match(tex).Groups["name"].Value.Trim());
        var id = index == 0 ? "" : FormattableString.Invariant($" id=\"formula-{index}\"");
        var box = $"<span class=\"{(display ? "formula" : "formula-inline")}\"{id}>";
        try
        {
            var target = Reference().Match(tex) is { Success: true } reference
                ? definitions.IndexOf(reference.Groups["name"].Value.Trim())
                : 0;
            var set = TexConverter.ToMathMl(tex, display, definitions);
            return target == 0 ? $"{box}{set}</span>" : FormattableString.Invariant($"<a href=\"#formula-{target}\">{box}{set}</span></a>");
        }
        catch (TexException error)
        {
            place.Complain($"公式 {OneLine(written)} 无法排版（第 {error.Position + 1} 个字符处）：{error.Message}", error);
            return $"{box}<code class=\"tex\">{HtmlText.Escape(written)}</code></span>";
        }
    }

    /// <summary>Notes that a formula does not end and so is shown as words.</summary>
    /// <param name="written">How it begins.</param>
    public void ComplainOfMissingEnd(string written) =>
        place.Complain($"公式 {OneLine(written)} 没有结束，按原文显示，请补上与开头配对的 $$ 或 \\end{{…}}");

    private static string OneLine(string written)
    {
        var line = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 200 ? line : line[..200] + "…";
    }

    [GeneratedRegex(@"\\label\s*\{(?<name>[^{}]*)\}")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*\\(?:eq)?ref\s*\{(?<name>[^{}]*)\}\s*$")]
    private static partial Regex Reference();
}
