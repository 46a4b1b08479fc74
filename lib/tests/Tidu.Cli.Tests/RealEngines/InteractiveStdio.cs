using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Cli.Tests.RealEngines;

/// <summary>The engine as VS Code's Polyglot Notebooks starts it: commands go in and events come out, a line of JSON each.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class InteractiveStdio(string folder) : IDisposable
{
    public const string Tool = "dotnet-interactive";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process process = Process.Start(LocalTool.Start(Tool, "stdio", "--working-dir", folder))!;
    private int commands;

    /// <summary>Runs a cell and waits for its end.</summary>
    public async Task<CellOutputs> SubmitAsync(string code, CancellationToken cancellationToken)
    {
        var token = $"cell-{++commands}";
        var command = new
        {
            token,
            commandType = "SubmitCode",
            command = new { code, targetKernelName = "csharp" },
        };
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command, Json).AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        var outputs = new CellOutputs();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            // Now and then the engine puts an empty line between two events.
            if (line.Length == 0)
            {
                continue;
            }
            var message = JsonNode.Parse(line)!;
            var sent = message["event"]!;
            switch ((string?)message["eventType"])
            {
                case "StandardOutputValueProduced":
                    outputs.AddStream("stdout", Bundle(sent, "formattedValues").Single().Text);
                    break;
                case "StandardErrorValueProduced":
                    outputs.AddStream("stderr", Bundle(sent, "formattedValues").Single().Text);
                    break;
                // It gives an update another id than the value had, so that VS Code shows both.
                case "DisplayedValueProduced" or "DisplayedValueUpdated" or "ReturnValueProduced":
                    outputs.AddBundle(Bundle(sent, "formattedValues"));
                    break;
                case "DiagnosticsProduced":
                    foreach (var warning in Bundle(sent, "formattedDiagnostics").Where(it => it.Text.Contains("): warning ")))
                    {
                        outputs.AddBundle([warning]);
                    }
                    break;
                case "CommandFailed" when IsOf(token, message):
                    outputs.AddError((string)sent["message"]!);
                    return outputs;
                case "CommandSucceeded" when IsOf(token, message):
                    return outputs;
            }
        }
        throw new InvalidOperationException($"{Tool} ended while a cell ran.");
    }

    public void Dispose()
    {
        // It does not end when its input does.
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static bool IsOf(string token, JsonNode message) => (string?)message["command"]!["token"] == token;

    private static IEnumerable<(string MimeType, string Text)> Bundle(JsonNode sent, string values) =>
        sent[values]!.AsArray().Select(value => ((string)value!["mimeType"]!, (string)value["value"]!));
}
