using Tidu.Formulas;
using Tidu.Pages.Html;

namespace Tidu.Pages.Prose;

/// <summary>Sets the formulas of one cell.</summary>
internal sealed class FormulaSetter(CellPlace place)
{
    /// <summary>The formula as MathML; as its source where it cannot be set and the page is not strict.</summary>
    /// <param name="written">The formula as its author wrote it.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    public string Set(string tex, string written, bool display)
    {
        var box = display ? "<span class=\"formula\">" : "<span class=\"formula-inline\">";
        try
        {
            return $"{box}{TexConverter.ToMathMl(tex, display)}</span>";
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
}
