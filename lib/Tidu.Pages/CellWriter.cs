using Tidu.Documents;
using Tidu.Pages.Highlighting;
using Tidu.Pages.Html;
using Tidu.Pages.Outputs;
using Tidu.Pages.Prose;
using Tidu.Pages.Reading;

namespace Tidu.Pages;

/// <summary>Writes the cells of a lesson as HTML.</summary>
/// <param name="notebook">The executed notebook.</param>
/// <param name="roles">What its cells are to a reader.</param>
/// <param name="texts">Its text cells by their indices.</param>
/// <param name="markdown">What reads Markdown outputs.</param>
/// <param name="shared">Where scripts and style sheets go that outputs repeat.</param>
internal sealed class CellWriter(
    NotebookDocument notebook,
    IReadOnlyList<CellRole> roles,
    LessonPlaces places,
    IReadOnlyDictionary<int, LessonText> texts,
    LessonMarkdown markdown,
    SharedParts shared
)
{
    private readonly OutputWriter outputs = new(markdown, shared);

    /// <summary>A heading alone.</summary>
    public string WriteHeading(Section section) =>
        texts[section.Parts[0].Cell].ToHtml(section.Block!, places.LinksOf(section.Parts[0].Cell));

    /// <summary>A part of a section.</summary>
    public string Write(SectionPart part)
    {
        var cell = notebook.Cells[part.Cell];
        var visibility = CellVisibility.Of(cell);
        var html = cell switch
        {
            MarkdownCell when texts.TryGetValue(part.Cell, out var text) =>
                $"<div class=\"prose\">\n{text.ToHtml(part.From, part.To, places.LinksOf(part.Cell))}</div>\n",
            // Code that is left out is read all the same: its outputs may carry a script that others need.
            CodeCell code => WriteCode(code, part.Cell, visibility),
            // Meant for another converter than this one.
            _ => "",
        };
        return visibility.Whole switch
        {
            Visibility.Absent => "",
            Visibility.Folded when html.Length > 0 => Fold("展开这一格", html),
            _ => html,
        };
    }

    private string WriteCode(CodeCell cell, int index, CellVisibility visibility)
    {
        var code = CellLanguage.IsCSharp(cell, notebook) ? CSharpHighlighter.ToHtml(cell.Source) : HtmlText.Escape(cell.Source);
        // A browser drops a line end directly behind <pre>; there is none to drop behind <code>.
        var source = cell.Source.Length == 0 ? "" : $"<div class=\"source\"><pre><code>{CodeLines.Wrap(code)}</code></pre></div>\n";
        source = visibility.Input switch
        {
            Visibility.Absent => "",
            Visibility.Folded when source.Length > 0 => Fold("显示代码", source),
            _ when roles[index] == CellRole.Setup && source.Length > 0 => Fold("准备：载入库的代码", source),
            _ => source,
        };
        var shown = outputs.Write(cell.Outputs, places.Of(index), places.LinksOf(index));
        shown = visibility.Output switch
        {
            Visibility.Absent => "",
            Visibility.Folded when shown.Length > 0 => Fold("显示输出", shown),
            _ => shown,
        };
        if (source.Length + shown.Length == 0)
        {
            return "";
        }
        // The address is inside the fold, so that browsers open it for a link that leads there.
        var html = $"<div class=\"code-cell\" id=\"{ProofMarks.IdOf(index)}\">\n{source}{shown}</div>\n";
        return roles[index] == CellRole.Checks
            ? Fold(SummaryOf(cell, index), html, Claims.Of(cell).Count > 0 ? "fold checks proven" : "fold checks")
            : html;
    }

    private static string SummaryOf(CodeCell cell, int index)
    {
        var (proven, others) = (Claims.Of(cell), Claims.UncheckedOf(cell));
        var claims = HtmlText.Escape(string.Join("；", proven.Concat(others)));
        var what = proven.Count == 0 && others.Count > 0 ? "未核对" : "验证";
        return FormattableString.Invariant($"第 {index + 1} 格{what}") + (claims.Length > 0 ? $"：{claims}" : "");
    }

    private static string Fold(string label, string html, string kind = "fold") =>
        $"<details class=\"{kind}\"><summary>{label}</summary>\n{html}</details>\n";
}
