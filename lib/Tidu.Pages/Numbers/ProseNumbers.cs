using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Tidu.Pages.Reading;

namespace Tidu.Pages.Numbers;

/// <summary>A number in a lesson's text.</summary>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Excuse">Why nothing has to prove it, as its author says; <see langword="null"/>: something has to.</param>
internal readonly record struct ProseNumber(WrittenNumber Number, int Line, string? Excuse);

/// <summary>
/// The numbers in blocks of text. <c>&lt;!-- 未证: reason --&gt;</c> excuses the number before it in its paragraph, or, on a line of its own,
/// all in the block that follows.
/// </summary>
internal static partial class ProseNumbers
{
    private const char Gap = '\uFFFC';

    /// <summary>The numbers of some blocks of a text.</summary>
    public static IEnumerable<ProseNumber> Of(IEnumerable<Block> blocks)
    {
        string? excuse = null;
        foreach (var block in blocks)
        {
            if (block is HtmlBlock html && Excuse().Match(html.Lines.ToString()) is { Success: true } comment)
            {
                excuse = comment.Groups["reason"].Value;
                continue;
            }
            foreach (var leaf in FlatText.BlocksOf(block))
            {
                foreach (var number in Of(leaf))
                {
                    yield return number with
                    {
                        Excuse = number.Excuse ?? excuse,
                    };
                }
            }
            excuse = null;
        }
    }

    private static IEnumerable<ProseNumber> Of(LeafBlock block)
    {
        var characters = FlatText.Of(block);
        var (text, origins) = Scannable(block, characters);
        var numbers = NumberScanner.Scan(text).ToList();
        var excuses = Excuse().Matches(string.Concat(characters.Select(character => character.Value)));
        for (var i = 0; i < numbers.Count; i++)
        {
            var first = origins[numbers[i].Index];
            var next = i + 1 < numbers.Count ? origins[numbers[i + 1].Index] : int.MaxValue;
            var excuse = excuses.FirstOrDefault(match => match.Index > first && match.Index < next);
            yield return new ProseNumber(numbers[i], LineOf(block, characters[first]), excuse?.Groups["reason"].Value);
        }
    }

    /// <summary>Words and formulas, with a gap for all else.</summary>
    private static (string Text, List<int> Origins) Scannable(LeafBlock block, IReadOnlyList<FlatCharacter> characters)
    {
        var text = new StringBuilder();
        var origins = new List<int>();
        for (var i = 0; i < characters.Count; i++)
        {
            var character = characters[i];
            Add(character.Kind is TextKind.Words or TextKind.Formula ? character.Value : Gap, i);
            // In a formula a letter behind a number is another factor, in words it makes a name.
            if (character.Kind == TextKind.Formula && char.IsAsciiDigit(character.Value))
            {
                if (
                    i + 1 < characters.Count
                    && characters[i + 1] is { Kind: TextKind.Formula, Value: var next }
                    && char.IsAsciiLetter(next)
                )
                {
                    Add(Gap, i);
                }
            }
        }
        var number = block is HeadingBlock ? SectionNumber().Match(text.ToString()).Length : 0;
        for (var i = 0; i < number; i++)
        {
            text[i] = Gap;
        }
        return (text.ToString(), origins);

        void Add(char c, int origin)
        {
            text.Append(c);
            origins.Add(origin);
        }
    }

    private static int LineOf(LeafBlock block, FlatCharacter character) => (character.Source?.Line ?? block.Line) + 1;

    [GeneratedRegex(@"<!--\s*未证\s*[:：]\s*(?<reason>.*?)\s*-->", RegexOptions.Singleline)]
    private static partial Regex Excuse();

    [GeneratedRegex(@"^\s*\d+(?:\.\d+)*[\s.、:：]")]
    private static partial Regex SectionNumber();
}
