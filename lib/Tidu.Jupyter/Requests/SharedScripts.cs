using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>
/// Sees to it that a saved notebook has the scripts that its figures share: each comes with one cell, and comes again when what is run in
/// that cell's place no longer brings it.
/// </summary>
/// <remarks>Needs a front end that says which cell it runs; Notebook 6 does not, and gets each script as the figures bring it.</remarks>
internal sealed class SharedScripts
{
    // So figures mark a script that need stand in a page only once.
    private const string Start = "<script data-shared=\"";
    private const string End = "</script>";

    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Cell, string Element)> carriers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> owed = new(StringComparer.Ordinal);

    /// <summary>A cell is about to be run: the scripts that it brought before are no longer there.</summary>
    public void Begin(Message request)
    {
        lock (gate)
        {
            owed.Clear();
            var deleted = (request.Metadata["deletedCells"] as JsonArray ?? []).Select(cell => $"{cell}");
            string[] gone = [.. deleted.Append(CellOf(request)).Where(cell => cell.Length > 0)];
            foreach (var (name, (cell, element)) in carriers)
            {
                if (gone.Contains(cell))
                {
                    owed[name] = element;
                }
            }
        }
    }

    /// <summary>Notes which scripts a cell brings.</summary>
    /// <param name="html">Something that the cell shows.</param>
    public void Note(Message request, string html)
    {
        lock (gate)
        {
            for (var start = 0; (start = html.IndexOf(Start, start, StringComparison.Ordinal)) >= 0; start++)
            {
                var end = html.IndexOf(End, start, StringComparison.Ordinal);
                var quote = html.IndexOf('"', start + Start.Length);
                if (quote > 0 && end > quote)
                {
                    var name = html[(start + Start.Length)..quote];
                    carriers[name] = (CellOf(request), html[start..(end + End.Length)]);
                    owed.Remove(name);
                }
            }
        }
    }

    /// <summary>The cell has run: the scripts that are missing now, for it to bring.</summary>
    public IReadOnlyList<string> TakeOwed()
    {
        lock (gate)
        {
            string[] elements = [.. owed.Values];
            owed.Clear();
            return elements;
        }
    }

    private static string CellOf(Message request) => (request.Metadata["cellId"] as JsonValue)?.ToString() ?? "";
}
