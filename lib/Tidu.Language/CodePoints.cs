namespace Tidu.Language;

/// <summary>Positions in code: .NET counts UTF-16 units, Jupyter counts code points, of which an emoji is one.</summary>
public static class CodePoints
{
    /// <summary>The index of a code point.</summary>
    /// <param name="codePoints">How many code points stand before it; beyond the text, its end.</param>
    public static int ToUtf16(string code, int codePoints)
    {
        ArgumentNullException.ThrowIfNull(code);
        var index = 0;
        for (var i = 0; i < codePoints && index < code.Length; i++)
        {
            index += Width(code, index);
        }
        return index;
    }

    /// <summary>How many code points stand before an index.</summary>
    /// <param name="index">A UTF-16 index; beyond the text, its end.</param>
    public static int FromUtf16(string code, int index)
    {
        ArgumentNullException.ThrowIfNull(code);
        var count = 0;
        for (var i = 0; i < index && i < code.Length; i += Width(code, i))
        {
            count++;
        }
        return count;
    }

    private static int Width(string code, int index) =>
        char.IsHighSurrogate(code[index]) && index + 1 < code.Length && char.IsLowSurrogate(code[index + 1]) ? 2 : 1;
}
