using Tidu.Documents;

namespace Tidu.Engine.Directives;

/// <summary>Reads a file for <c>#!import</c>.</summary>
internal static class ImportedFile
{
    /// <summary>The pieces of code in a notebook or a script, with their kernels.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="NotebookFormatException">The file is a notebook that cannot be understood.</exception>
    public static IReadOnlyList<(string Code, string Kernel)> Read(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".ipynb" => Cells(NotebookFile.Read(path)),
            // Such a file is written like one long cell that goes from language to language.
            ".dib" => [(WithoutMetadata(File.ReadAllText(path)), KernelNames.CSharp)],
            ".html" or ".htm" => [(File.ReadAllText(path), "html")],
            ".js" => [(File.ReadAllText(path), "javascript")],
            ".md" => [(File.ReadAllText(path), "markdown")],
            ".cs" or ".csx" => [(File.ReadAllText(path), KernelNames.CSharp)],
            var other => [(File.ReadAllText(path), other)],
        };

    private static List<(string, string)> Cells(NotebookDocument document) =>
        [.. document.Cells.OfType<CodeCell>().Select(cell => (cell.Source, CellLanguage.Of(cell, document)))];

    private static string WithoutMetadata(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var meta = Array.IndexOf(lines, "#!meta");
        if (meta < 0)
        {
            return string.Join('\n', lines);
        }
        var end = Array.FindIndex(lines, meta + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
        for (var i = meta; i < (end < 0 ? lines.Length : end); i++)
        {
            lines[i] = "";
        }
        return string.Join('\n', lines);
    }
}
