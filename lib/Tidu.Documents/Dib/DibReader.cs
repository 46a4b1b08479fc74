using System.Text.Json;
using System.Text.Json.Nodes;
using Tidu.Documents.Json;

namespace Tidu.Documents.Dib;

/// <summary>
/// Reads <c>.dib</c>, the text format of Polyglot Notebooks: cells below lines such as <c>#!csharp</c>, and metadata as JSON below
/// <c>#!meta</c>.
/// </summary>
/// <remarks>
/// Splits as <c>Microsoft.DotNet.Interactive.Documents</c> does, which would bring an object model of its own for these two rules. A line
/// with any other <c>#!</c> is a magic command and part of its cell.
/// </remarks>
/// <param name="name">The name of the file in messages.</param>
internal sealed class DibReader(string name)
{
    private const string Meta = "#!meta";
    private const string Markdown = "markdown";

    private readonly CellIds ids = new();
    private readonly List<Cell> cells = [];
    private readonly List<string> lines = [];
    private DibKernels kernels = new(null);

    /// <summary>The whole file.</summary>
    /// <param name="text">Its text.</param>
    /// <exception cref="NotebookFormatException">What stands below <c>#!meta</c> is no JSON object.</exception>
    public NotebookDocument Read(string text)
    {
        var source = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        JsonObject? meta = null;
        var kernel = kernels.Default;
        for (var i = 0; i < source.Length; i++)
        {
            var line = source[i].TrimEnd();
            if (line == Meta && meta is null)
            {
                var end = Array.FindIndex(source, i + 1, later => later.StartsWith("#!", StringComparison.Ordinal));
                end = end < 0 ? source.Length : end;
                meta = ReadMeta(string.Join('\n', source[(i + 1)..end]), i + 1);
                kernels = new DibKernels(meta["kernelInfo"] as JsonObject);
                kernel = cells.Count == 0 && lines.TrueForAll(string.IsNullOrWhiteSpace) ? kernels.Default : kernel;
                i = end - 1;
            }
            else if (line.StartsWith("#!", StringComparison.Ordinal) && kernels.Find(line[2..]) is { } next)
            {
                AddCell(kernel);
                kernel = next;
            }
            else
            {
                lines.Add(source[i]);
            }
        }
        AddCell(kernel);
        return new NotebookDocument(cells, kernels.ToMetadata(meta));
    }

    private void AddCell(string kernel)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        if (first >= 0)
        {
            var last = lines.FindLastIndex(line => line.Length > 0);
            var source = string.Join('\n', lines[first..(last + 1)]);
            var isMarkdown = kernel == Markdown;
            var id = ids.Next(null, isMarkdown ? "markdown" : "code", source);
            cells.Add(
                isMarkdown
                    ? new MarkdownCell(id, source, [])
                    : new CodeCell(
                        id,
                        source,
                        new JsonObject
                        {
                            ["dotnet_interactive"] = new JsonObject { ["language"] = kernel },
                            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = kernel },
                        },
                        []
                    )
            );
        }
        lines.Clear();
    }

    private JsonObject ReadMeta(string json, int line)
    {
        try
        {
            return PythonJson.Parse(json, JsonText.MaxDepth) as JsonObject ?? throw Wrong(null);
        }
        catch (JsonException e)
        {
            throw Wrong(e);
        }

        NotebookFormatException Wrong(Exception? e) =>
            new($"{name} 第 {line} 行：{Meta} 下面不是一个 JSON 对象，请改正，或删去这一段。", e);
    }
}
