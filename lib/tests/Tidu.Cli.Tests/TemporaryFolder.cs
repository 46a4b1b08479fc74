using System.Text;
using System.Text.Json.Nodes;
using Tidu.Documents;

namespace Tidu.Cli.Tests;

/// <summary>A folder for one test, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-cli-");

    public string Path => folder.FullName;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string content)
    {
        var path = File(name);
        System.IO.File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }

    /// <summary>Writes a notebook of code cells and gives its path.</summary>
    public string WriteNotebook(string name, params string[] code)
    {
        Cell[] cells = [.. code.Select((source, i) => new CodeCell($"cell-{i + 1}", source, [], []))];
        NotebookFile.Write(new NotebookDocument(cells, new JsonObject()), File(name));
        return File(name);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => folder.Delete(recursive: true);
}
