using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;
using Tidu.Language;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>is_complete_request</c>: whether a console may run what has been typed.</summary>
/// <param name="assistant">Knows it.</param>
internal sealed class IsComplete(Lazy<CodeAssistant> assistant)
{
    /// <summary>Answers.</summary>
    public JsonObject Answer(Message request)
    {
        var found = assistant.Value.IsComplete(request.Text("code"));
        return found.Status switch
        {
            CompletenessStatus.Complete => new() { ["status"] = "complete" },
            CompletenessStatus.Incomplete => new() { ["status"] = "incomplete", ["indent"] = found.Indent },
            _ => new() { ["status"] = "invalid" },
        };
    }
}
