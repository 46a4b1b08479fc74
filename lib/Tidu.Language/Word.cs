using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Language;

/// <summary>The name, or the part of one, that a position touches.</summary>
/// <param name="Start">Where it begins; the position itself if there is none.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Prefix">Its letters before the position.</param>
internal sealed record Word(int Start, int End, string Prefix)
{
    /// <summary>The word at a position.</summary>
    public static Word At(string code, int position)
    {
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
        {
            start--;
        }
        var end = position;
        while (end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
        {
            end++;
        }
        // "@class" is one name.
        start -= start > 0 && code[start - 1] == '@' ? 1 : 0;
        return new Word(start, end, code[start..position]);
    }

    /// <summary>Whether it is no name but a number.</summary>
    public bool IsNumber => Prefix.Length > 0 && char.IsDigit(Prefix[0]);
}
