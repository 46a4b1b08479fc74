using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace Tidu.Pages.Prose;

/// <summary>The formulas of a text that are paragraphs of their own.</summary>
/// <param name="setter">Whom to tell of formulas that do not end.</param>
internal sealed partial class BlockFormulas(string text, FormulaSetter setter)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>What finds the formulas of the text wherever they stand.</summary>
    public FormulaFinder Finder { get; } = new(text);

    /// <summary>Behind the end of the formula that a line begins with; <see langword="null"/> if it begins with none that ends.</summary>
    public int? EndOf(StringSlice line, out bool isEnvironment)
    {
        var start = line.Start;
        isEnvironment = TexEnvironments.BeginsAt(text, start);
        if (!isEnvironment && !line.MatchLowercase("$$"))
        {
            return null;
        }
        var end = isEnvironment ? Finder.Environments.EndOf(start) : BehindDollars(start + 2);
        if (end is null || (!isEnvironment && IsCutByProse(start + 2, end.Value - 2)))
        {
            var paragraph = OpenParagraph.BlankLine().Match(text, line.End + 1);
            setter.ComplainOfMissingEnd(text[start..(paragraph.Success ? paragraph.Index : text.Length)]);
            return null;
        }
        return end;
    }

    private int? BehindDollars(int from)
    {
        var close = Finder.Delimiters.Next("$$", from, text.Length - 1);
        return close < 0 ? null : close + 2;
    }

    /// <summary>Whether a blank line and words after it say that the first of two <c>$$</c> was never closed.</summary>
    private bool IsCutByProse(int from, int to)
    {
        var blank = OpenParagraph.BlankLine().Match(text, from, to - from);
        if (!blank.Success)
        {
            return false;
        }
        var rest = text[blank.Index..to];
        return Prose().IsMatch(WordsInFormula().Replace(rest, ""));
    }

    [GeneratedRegex(@"\\(?:text\w*|mbox|hbox|tag\*?)\s*\{[^{}]*\}")]
    private static partial Regex WordsInFormula();

    [GeneratedRegex(@"[⺀-鿿]|\n[ \t]*#{1,6} |\b[A-Za-z]{2,} [a-z]+ [a-z]+\b")]
    private static partial Regex Prose();
}
