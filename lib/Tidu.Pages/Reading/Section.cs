using Markdig.Syntax;
using Tidu.Documents;
using Tidu.Pages.Prose;

namespace Tidu.Pages.Reading;

/// <summary>A run of blocks of a text cell, or a code cell.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="From">The first block.</param>
/// <param name="To">Behind the last block; the same as <paramref name="From"/> for a code cell.</param>
internal readonly record struct SectionPart(int Cell, int From, int To);

/// <summary>What lies between two headings of any level.</summary>
/// <param name="Heading">The heading that begins it; <see langword="null"/> before the first.</param>
/// <param name="Block">The heading's block.</param>
/// <param name="Parts">Everything in it, the heading included.</param>
internal sealed record Section(Heading? Heading, HeadingBlock? Block, IReadOnlyList<SectionPart> Parts)
{
    /// <summary>The sections of a notebook in order.</summary>
    /// <param name="texts">Its text cells by their indices.</param>
    public static IReadOnlyList<Section> Of(NotebookDocument notebook, IReadOnlyDictionary<int, LessonText> texts)
    {
        var sections = new List<Section>();
        var parts = new List<SectionPart>();
        (HeadingBlock? Block, Heading? Heading) current = default;
        for (var cell = 0; cell < notebook.Cells.Count; cell++)
        {
            if (!texts.TryGetValue(cell, out var text))
            {
                parts.Add(new SectionPart(cell, 0, 0));
                continue;
            }
            var (from, at) = (0, 0);
            foreach (var heading in text.Headings.Where(heading => heading.Block.Parent == text.Blocks))
            {
                while (text.Blocks[at] != heading.Block)
                {
                    at++;
                }
                AddText(cell, from, at);
                from = at;
                End();
                current = heading;
            }
            AddText(cell, from, text.Blocks.Count);
        }
        End();
        return sections;

        void AddText(int cell, int from, int to)
        {
            if (to > from)
            {
                parts.Add(new SectionPart(cell, from, to));
            }
        }

        void End()
        {
            if (parts.Count > 0)
            {
                sections.Add(new Section(current.Heading, current.Block, parts));
            }
            parts = [];
        }
    }

    /// <summary>Whether the section is to be folded: an appendix, or one that does nothing but load libraries.</summary>
    public bool IsFolded(NotebookDocument notebook, IReadOnlyList<CellRole> roles)
    {
        var code = Parts.Select(part => part.Cell).Where(cell => notebook.Cells[cell] is CodeCell).ToList();
        return Heading is { Level: > 1 }
            && (
                Heading.IsAppendix
                || (
                    code.Count > 0
                    && code.TrueForAll(cell => roles[cell] == CellRole.Setup && notebook.Cells[cell] is CodeCell { Outputs.Count: 0 })
                )
            );
    }
}
