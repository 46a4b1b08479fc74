using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Tidu.Documents;

namespace Tidu.Engine.Running.Reports;

/// <summary>A notebook that was run, as a suite of tests: each code cell is one.</summary>
/// <param name="Notebook">The notebook's path as given.</param>
/// <param name="Cells">The cells that have ended, in order.</param>
public sealed partial record TestReport(string Notebook, IReadOnlyList<TestedCell> Cells)
{
    /// <summary>How long all cells took together, in seconds.</summary>
    public double Seconds => Cells.Sum(cell => cell.Elapsed.TotalSeconds);

    /// <summary>How many cells failed.</summary>
    public int Failed => Cells.Count(cell => cell.Failure is not null);

    /// <summary>Keeps of a run what a report shows, and not the notebook.</summary>
    /// <param name="notebook">The notebook's path as given.</param>
    /// <param name="cells">The cells that have ended, in order.</param>
    /// <param name="executed">The notebook with its outputs.</param>
    public static TestReport Of(string notebook, IEnumerable<CellProgress> cells, NotebookDocument executed) =>
        new(notebook, [.. cells.Select(cell => TestedCell.Of(cell, executed.Cells[cell.Cell - 1]))]);

    /// <summary>Writes XML text as both formats want it.</summary>
    internal static string Write(Action<XmlWriter> content)
    {
        using var text = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            Encoding = new UTF8Encoding(false),
            NewLineChars = "\n",
            CheckCharacters = false,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            content(xml);
        }
        return Impossible().Replace(Encoding.UTF8.GetString(text.ToArray()), "\uFFFD") + "\n";
    }

    // XML has no way to write these, though its writer does; a reader would refuse the whole file.
    [GeneratedRegex("&#x(?:[0-8BCEF]|1[0-9A-F]|FFFE|FFFF);")]
    private static partial Regex Impossible();

    internal static string Number(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
