using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;
using Tidu.Language;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>inspect_request</c>: what it is that stands at the cursor.</summary>
/// <param name="assistant">Knows it.</param>
internal sealed class Inspect(Lazy<CodeAssistant> assistant)
{
    /// <summary>Answers.</summary>
    public JsonObject Answer(Message request)
    {
        var code = request.Text("code");
        var position = CodePoints.ToUtf16(code, request.Number("cursor_pos"));
        var found = assistant.Value.Inspect(code, position, withSource: request.Number("detail_level") > 0);
        return new()
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? [] : new JsonObject { ["text/markdown"] = found.Markdown, ["text/plain"] = found.Text },
            ["metadata"] = new JsonObject(),
        };
    }
}
