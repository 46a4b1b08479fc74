namespace Tidu.Pages.Prose;

/// <summary>The delimiters of formulas in a text, each found in time that grows with the text alone.</summary>
internal sealed class Delimiters(string text, CodeSpans code)
{
    // Where a closing delimiter was looked for in vain, so that no stretch of text is searched twice.
    private readonly Dictionary<string, (int From, int To, int End)> vain = new(StringComparer.Ordinal);

    /// <summary>The next closing delimiter that no backslash takes away; -1 if there is none or one in code comes first.</summary>
    public int Next(string closing, int from, int end)
    {
        if (vain.TryGetValue(closing, out var known) && known.End == end && from >= known.From && from <= known.To)
        {
            return -1;
        }
        var i = from;
        for (; i + closing.Length - 1 <= end; i++)
        {
            if (string.CompareOrdinal(text, i, closing, 0, closing.Length) == 0)
            {
                return i;
            }
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '`')
            {
                var behind = code.EndAt(i, end);
                if (behind >= 0 && text.AsSpan(i, behind - i).Contains(closing, StringComparison.Ordinal))
                {
                    break;
                }
                i = (behind >= 0 ? behind : i + code.RunAt(i)) - 1;
            }
        }
        vain[closing] = (from, i, end);
        return -1;
    }

    /// <summary>Whether a dollar sign or a backslash stands before a dollar sign.</summary>
    public bool IsEscaped(int position) => position > 0 && text[position - 1] is '$' or '\\';
}
