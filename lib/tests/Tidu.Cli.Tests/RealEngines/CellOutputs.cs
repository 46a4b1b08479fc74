using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Cli.Tests.RealEngines;

/// <summary>What one code cell showed, in the order in which a reader sees it, whatever engine ran it.</summary>
internal sealed class CellOutputs
{
    private readonly List<(string Kind, string Text)> parts = [];

    /// <summary>A line for each output, MIME type by MIME type; for a comparison that names what differs.</summary>
    public IReadOnlyList<string> Lines => [.. parts.Select(part => $"{part.Kind}: {part.Text}")];

    /// <summary>Console text; what follows more of it is one text, however it came.</summary>
    public void AddStream(string name, string text)
    {
        if (parts is [.., var last] && last.Kind == name)
        {
            parts[^1] = (name, last.Text + text);
        }
        else
        {
            parts.Add((name, text));
        }
    }

    /// <summary>A shown value; the order of a bundle's MIME types means nothing.</summary>
    public void AddBundle(IEnumerable<(string MimeType, string Text)> bundle) =>
        parts.AddRange(bundle.OrderBy(entry => entry.MimeType, StringComparer.Ordinal));

    public void AddError(string message) => parts.Add(("error", message));

    /// <summary>The outputs of each code cell of an executed notebook.</summary>
    public static IReadOnlyList<CellOutputs> OfNotebook(string path) =>
        [
            .. JsonNode.Parse(File.ReadAllText(path))!["cells"]!
                .AsArray()
                .Where(cell => (string?)cell!["cell_type"] == "code")
                .Select(cell => OfCell(cell!["outputs"]!.AsArray())),
        ];

    private static CellOutputs OfCell(JsonArray outputs)
    {
        var cell = new CellOutputs();
        foreach (var output in outputs)
        {
            switch ((string?)output!["output_type"])
            {
                case "stream":
                    cell.AddStream((string)output["name"]!, TextOf(output["text"]!));
                    break;
                case "error":
                    cell.AddError(ErrorOf((string)output["ename"]!, (string)output["evalue"]!));
                    break;
                default:
                    cell.AddBundle(output["data"]!.AsObject().Select(entry => (entry.Key, TextOf(entry.Value!))));
                    break;
            }
        }
        return cell;
    }

    // The short name of an exception's type stands before its message.
    private static string ErrorOf(string type, string message) =>
        message.Split(": ") is [var name, _, ..] && $".{type}".EndsWith($".{name}", StringComparison.Ordinal)
            ? type + message[name.Length..]
            : $"{type}: {message}";

    private static string TextOf(JsonNode text) =>
        text switch
        {
            JsonArray lines when lines.All(line => line?.GetValueKind() == JsonValueKind.String) => string.Concat(
                lines.Select(line => (string)line!)
            ),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => (string)value!,
            _ => text.ToJsonString(),
        };
}
