using Tidu.Documents;
using Tidu.Pages.Prose;
using Tidu.Pages.Reading;

namespace Tidu.Pages.Numbers;

/// <summary>Finds for each number in a lesson's text the cell that asserted, printed or set it.</summary>
public static class LessonNumbers
{
    /// <summary>The numbers of an executed lesson in reading order.</summary>
    /// <remarks>
    /// A number is proven by a value that rounds to it at the precision in which it is written; without a sign it also stands for a
    /// size. A cell of the same section counts before others, the very value before one that is rounded,
    /// and then the nearest cell. Cells that failed prove nothing. The
    /// section 参考文献, section numbers, code and links are not looked at.
    /// </remarks>
    public static IReadOnlyList<LessonNumber> Of(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var notebook = lesson.Executed;
        var texts = TextsOf(lesson);
        var evidence = notebook
            .Cells.Index()
            .Where(cell => cell.Item is CodeCell)
            .SelectMany(cell => EvidenceOf((CodeCell)cell.Item, cell.Index, notebook));
        var all = evidence.ToList();
        var numbers = new List<LessonNumber>();
        foreach (
            var section in Section
                .Of(notebook, texts)
                .Where(section => section.Heading?.Words.StartsWith("参考文献", StringComparison.Ordinal) != true)
        )
        {
            var near = section.Parts.Select(part => part.Cell).ToHashSet();
            foreach (var (cell, from, to) in section.Parts.Where(part => part.To > part.From))
            {
                foreach (var (number, line, excuse) in ProseNumbers.Of(texts[cell].Blocks.Skip(from).Take(to - from)))
                {
                    var proof = all.Where(known => number.Fits(known.Value))
                        .OrderBy(known => near.Contains(known.Cell) ? 0 : 1)
                        .ThenBy(known => number.Is(known.Value) ? 0 : 1)
                        .ThenBy(known => Math.Abs(known.Cell - cell))
                        .ThenBy(known => known.Kind)
                        .Select(known => (Evidence?)known)
                        .FirstOrDefault();
                    numbers.Add(
                        new LessonNumber(
                            lesson.FileName,
                            cell + 1,
                            line,
                            number.Text,
                            proof?.Cell + 1,
                            proof?.Kind,
                            proof is null ? excuse : null
                        )
                    );
                }
            }
        }
        return numbers;
    }

    private static SortedDictionary<int, LessonText> TextsOf(Lesson lesson)
    {
        var markdown = new LessonMarkdown(new HeadingSlugs());
        // Whoever makes the page hears of what cannot be set.
        var places = new LessonPlaces(lesson, new Dictionary<string, string>(), new PageOptions(), []);
        var texts = new SortedDictionary<int, LessonText>();
        foreach (var (index, cell) in lesson.Executed.Cells.Index())
        {
            if (cell is MarkdownCell text)
            {
                texts[index] = markdown.Parse(text.Source, places.Of(index));
            }
        }
        return texts;
    }

    private static IEnumerable<Evidence> EvidenceOf(CodeCell cell, int index, NotebookDocument notebook)
    {
        if (cell.ExecutionCount is null || cell.Outputs.Any(output => output is ErrorOutput))
        {
            return [];
        }
        var code = CellLanguage.IsCSharp(cell, notebook) ? CodeNumbers.Of(cell.Source) : [];
        var printed = PrintedNumbers.Of(cell).Select(value => (Value: value, EvidenceKind.Printed));
        return code.Concat(printed).Select(known => new Evidence(known.Value, index, known.Item2));
    }
}
