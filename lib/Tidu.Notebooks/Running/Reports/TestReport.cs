using System.Globalization;
using System.Text;
using System.Xml;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Running.Reports;

/// <summary>A notebook that was run, as a suite of tests: each code cell is one.</summary>
/// <param name="Notebook">The notebook's path as given.</param>
/// <param name="Cells">The cells that have ended, in order.</param>
/// <param name="Result">The result.</param>
public sealed record TestReport(string Notebook, IReadOnlyList<CellProgress> Cells, NotebookResult Result)
{
    /// <summary>How long all cells took together, in seconds.</summary>
    public double Seconds => Cells.Sum(cell => cell.Elapsed.TotalSeconds);

    /// <summary>The name of a cell's test: its number and first line.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>For example <c>第 3 格：var x = 1;</c>.</returns>
    public string NameOf(CellProgress cell)
    {
        var source = Result.Document.Cells[cell.Cell - 1].Source;
        var first = source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        return $"第 {cell.Cell} 格：{(first.Length > 60 ? first[..60] + "…" : first)}";
    }

    /// <summary>What a failed cell shows below its sentence.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The lines of the error; empty if it shows none.</returns>
    public string TraceOf(CellProgress cell) =>
        Result.Document.Cells[cell.Cell - 1] is CodeCell code && code.Outputs.OfType<ErrorOutput>().LastOrDefault() is { } error
            ? string.Join('\n', error.Traceback)
            : "";

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
        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    internal static string Number(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
