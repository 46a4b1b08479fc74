using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Tidu.Engine.Running.Reports;

/// <summary>What two cells show, line by line, as a diff.</summary>
internal static class LineDiff
{
    // Beyond that a diff takes seconds, and nobody reads it: all is then shown as replaced.
    private const int MostCompared = 5000;

    // What fits into a terminal's window in one look; HTML outputs have lines of any length.
    private const int LongestShown = 200;

    // Only line feeds end a line here: a carriage return is a part of what a cell prints.
    private static readonly CustomFunctionChunker Lines = new(text => text.Length == 0 ? [] : text[..^1].Split('\n'));

    /// <summary>The lines that only the first has (<c>- </c>) and those that only the second has (<c>+ </c>); empty if they are equal.</summary>
    public static string Between(string[] before, string[] after)
    {
        var text = new StringBuilder();
        foreach (var block in Blocks(before, after))
        {
            Append(text, "- ", before.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Append(text, "+ ", after.AsSpan(block.InsertStartB, block.InsertCountB));
        }
        return text.ToString();
    }

    private static IList<DiffBlock> Blocks(string[] before, string[] after) =>
        before.AsSpan().SequenceEqual(after) ? []
        : Math.Max(before.Length, after.Length) > MostCompared ? [new DiffBlock(0, before.Length, 0, after.Length)]
        : Differ.Instance.CreateDiffs(Joined(before), Joined(after), ignoreWhiteSpace: false, ignoreCase: false, Lines).DiffBlocks;

    private static string Joined(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static void Append(StringBuilder text, string mark, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line.Length > LongestShown ? line[..LongestShown] + "…" : line).Append('\n');
        }
    }
}
