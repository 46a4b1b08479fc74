using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;
using Tidu.Language;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>complete_request</c>: what can stand at the cursor.</summary>
/// <param name="assistant">Knows it.</param>
internal sealed class Complete(Lazy<CodeAssistant> assistant)
{
    /// <summary>Answers.</summary>
    public JsonObject Answer(Message request)
    {
        var code = request.Text("code");
        var found = assistant.Value.Complete(code, CodePoints.ToUtf16(code, request.Number("cursor_pos")));
        var (start, end) = (CodePoints.FromUtf16(code, found.Start), CodePoints.FromUtf16(code, found.End));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            // By its name an experiment, in fact what all front ends take icons and signatures from.
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(Typed)]) },
        };

        JsonNode Typed(CompletionItem item) =>
            new JsonObject
            {
                ["start"] = start,
                ["end"] = end,
                ["text"] = item.Text,
                ["type"] = item.JupyterType,
                ["signature"] = item.Signature,
            };
    }
}
