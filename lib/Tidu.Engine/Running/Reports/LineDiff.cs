using System.Text;

namespace Tidu.Engine.Running.Reports;

/// <summary>A diff of two short texts, line by line.</summary>
internal static class LineDiff
{
    // Beyond that the table of the longest common subsequence is too big; the middle is then shown as replaced.
    private const int Most = 2000;

    /// <summary>The lines that only the first has (<c>- </c>) and those that only the second has (<c>+ </c>); empty if they are equal.</summary>
    public static string Between(string[] before, string[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }
        var text = new StringBuilder();
        Append(text, before[start..^end], after[start..^end]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] before, string[] after)
    {
        if (before.Length > Most || after.Length > Most)
        {
            Append(text, "- ", before);
            Append(text, "+ ", after);
            return;
        }
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        for (int i = 0, j = 0; i < before.Length || j < after.Length; )
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                i++;
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Append(text, "- ", [before[i++]]);
            }
            else
            {
                Append(text, "+ ", [after[j++]]);
            }
        }
    }

    private static void Append(StringBuilder text, string mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line.Length > 200 ? line[..200] + "…" : line).Append('\n');
        }
    }
}
