using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tidu.Documents;
using Tidu.Pages.Html;
using Tidu.Pages.Prose;

namespace Tidu.Pages.Reading;

/// <summary>
/// Puts a ✓ beside each sentence that a cell of its section proves: behind the words of the claim where the text has them. The claims of
/// a folded cell whose words are nowhere go to the end of the paragraph before it, unless that asks a question.
/// </summary>
internal static class ProofMarks
{
    /// <summary>Where a ✓ goes.</summary>
    private readonly record struct Place(LeafBlock Block, Inline? Behind, int Length);

    /// <summary>The address of a cell on its page.</summary>
    public static string IdOf(int cell) => string.Create(CultureInfo.InvariantCulture, $"cell-{cell + 1}");

    /// <summary>Marks the texts of a section.</summary>
    /// <param name="notebook">The executed notebook.</param>
    /// <param name="texts">Its text cells by their indices.</param>
    /// <param name="roles">What its cells are.</param>
    public static void Put(
        Section section,
        NotebookDocument notebook,
        IReadOnlyDictionary<int, LessonText> texts,
        IReadOnlyList<CellRole> roles
    )
    {
        var blocks = BlocksOf(section, texts);
        var marks = new Dictionary<(Place Place, int Cell), List<string>>();
        foreach (var (cell, _, _) in section.Parts.Where(part => notebook.Cells[part.Cell] is CodeCell))
        {
            foreach (var claim in Claims.Of((CodeCell)notebook.Cells[cell]))
            {
                var (place, isSaid) = Find(claim, cell, blocks);
                if (place is { } found && (isSaid || roles[cell] == CellRole.Checks))
                {
                    var unsaid = marks.TryGetValue((found, cell), out var claims) ? claims : marks[(found, cell)] = [];
                    unsaid.AddRange(isSaid ? [] : [claim]);
                }
            }
        }
        // From the end of each literal, so that what is still to be cut keeps its length.
        var said = marks.Where(entry => entry.Key.Place.Behind is not null).Reverse().OrderByDescending(entry => entry.Key.Place.Length);
        foreach (var ((place, cell), unsaid) in said.Concat(marks.Where(entry => entry.Key.Place.Behind is null)))
        {
            Put(place, Mark(cell, unsaid));
        }
    }

    private static List<(int Cell, LeafBlock Block, IReadOnlyList<FlatCharacter> Text)> BlocksOf(
        Section section,
        IReadOnlyDictionary<int, LessonText> texts
    ) =>
        [
            .. section
                .Parts.Where(part => part.To > part.From)
                .SelectMany(part =>
                    texts[part.Cell]
                        .Blocks.Skip(part.From)
                        .Take(part.To - part.From)
                        .SelectMany(FlatText.BlocksOf)
                        .Where(block => block is not (HeadingBlock or FormulaBlock or HtmlBlock))
                        .Select(block => (part.Cell, block, FlatText.Of(block)))
                ),
        ];

    private static (Place? Place, bool IsSaid) Find(
        string claim,
        int cell,
        List<(int Cell, LeafBlock Block, IReadOnlyList<FlatCharacter> Text)> blocks
    )
    {
        var phrase = Phrase.Of(claim);
        var before = blocks.Where(block => block.Cell < cell).Reverse();
        foreach (var (_, block, text) in before.Concat(blocks.Where(block => block.Cell > cell)))
        {
            var shown = text.Where(character => character.Kind != TextKind.Html).ToList();
            if (Phrase.Of(shown.Select(character => character.Value)).EndOf(phrase) is >= 0 and var end)
            {
                return (new Place(block, shown[end].Source, shown[end].End), true);
            }
        }
        var (_, paragraph, words) = before.FirstOrDefault(block => block.Block is ParagraphBlock && IsRunningText(block.Block));
        var asks = paragraph is null || (words.Count > 0 && words[^1].Value is '？' or '?');
        return (asks ? null : new Place(paragraph!, null, 0), false);
    }

    private static bool IsRunningText(Block block)
    {
        Block? part = block;
        while (part is not null and not (TableCell or Footnote))
        {
            part = part.Parent;
        }
        return part is null;
    }

    private static void Put(Place place, MarkInline mark)
    {
        // A link inside a link would end it.
        var link = place.Behind is null ? null : Ancestors(place.Behind).OfType<LinkInline>().LastOrDefault();
        if (place.Behind is null)
        {
            place.Block.Inline!.AppendChild(mark);
        }
        else if (link is not null)
        {
            link.InsertAfter(mark);
        }
        else if (place.Behind is LiteralInline literal)
        {
            MarkInline.PutBehind(literal, place.Length, mark);
        }
        else
        {
            place.Behind.InsertAfter(mark);
        }
    }

    private static IEnumerable<Inline> Ancestors(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    private static MarkInline Mark(int cell, List<string> unsaid)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"由第 {cell + 1} 格验证");
        var name = HtmlText.Escape(unsaid.Count == 0 ? label : $"{label}：{string.Join("；", unsaid)}");
        // A word joiner keeps the mark in the line of what it stands behind.
        return new MarkInline($"\u2060<a class=\"proof\" href=\"#{IdOf(cell)}\" aria-label=\"{name}\" title=\"{name}\">✓</a>");
    }
}
