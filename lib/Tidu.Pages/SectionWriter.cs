using System.Text;
using Tidu.Documents;
using Tidu.Pages.Reading;

namespace Tidu.Pages;

/// <summary>Writes the sections of a lesson one after the other, and folds those that few readers need.</summary>
/// <param name="notebook">The executed notebook.</param>
/// <param name="roles">What its cells are to a reader.</param>
/// <param name="cells">What writes cells.</param>
internal sealed class SectionWriter(NotebookDocument notebook, IReadOnlyList<CellRole> roles, CellWriter cells)
{
    // HTML's headings end there.
    private const int DeepestLevel = 6;

    private readonly StringBuilder html = new();

    /// <summary>The parts of a cell that are written as one as soon as it is known where they end.</summary>
    private SectionPart? waiting;

    /// <summary>A heading of this level or above ends the open fold; 0 if none is open.</summary>
    private int endsAt;

    /// <summary>The sections as HTML.</summary>
    public string Write(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            if (section.Heading?.Level <= endsAt)
            {
                EndFold();
            }
            var isFolded = endsAt == 0 && section.IsFolded(notebook, roles);
            if (isFolded)
            {
                BeginFold(section);
            }
            foreach (var part in section.Parts)
            {
                Add(isFolded && part == section.Parts[0] ? part with { From = part.From + 1 } : part);
            }
        }
        EndFold();
        return html.ToString();
    }

    private void BeginFold(Section section)
    {
        WriteWaiting();
        html.Append("<details class=\"section\"><summary>").Append(cells.WriteHeading(section).TrimEnd()).Append("</summary>\n");
        // An appendix has sections of its own; what follows a setup is the lesson.
        endsAt = section.Heading!.IsAppendix ? section.Heading.Level : DeepestLevel;
    }

    private void EndFold()
    {
        WriteWaiting();
        html.Append(endsAt > 0 ? "</details>\n" : "");
        endsAt = 0;
    }

    private void Add(SectionPart part)
    {
        if (waiting is { } before && before.Cell == part.Cell && before.To == part.From)
        {
            waiting = before with { To = part.To };
            return;
        }
        WriteWaiting();
        waiting = part;
    }

    private void WriteWaiting()
    {
        if (waiting is { } part && (part.To > part.From || notebook.Cells[part.Cell] is not MarkdownCell))
        {
            html.Append(cells.Write(part));
        }
        waiting = null;
    }
}
