using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>history_request</c>: the code that this kernel has run.</summary>
internal sealed class History
{
    private readonly List<(int Line, string Code, string? Result)> cells = [];

    /// <summary>Keeps a cell.</summary>
    /// <param name="line">Its execution count.</param>
    /// <param name="result">Its value as text.</param>
    public void Add(int line, string code, string? result) => cells.Add((line, code, result));

    /// <summary>Answers.</summary>
    public JsonObject Answer(Message request)
    {
        var withOutput = request.Flag("output");
        var found = request.Text("hist_access_type") switch
        {
            "range" => Range(request),
            "search" => Last(Search(request), request),
            _ => Last(cells, request),
        };
        return new()
        {
            ["status"] = "ok",
            // The kernel has but one session, and forgets it when it ends.
            ["history"] = new JsonArray([
                .. found.Select(cell => new JsonArray(0, cell.Line, withOutput ? new JsonArray(cell.Code, cell.Result) : cell.Code)),
            ]),
        };
    }

    private IEnumerable<(int Line, string Code, string? Result)> Range(Message request)
    {
        var (first, end) = (request.Number("start"), request.Content["stop"] is null ? int.MaxValue : request.Number("stop"));
        return request.Number("session") == 0 ? cells.Where(cell => cell.Line >= first && cell.Line < end) : [];
    }

    private IEnumerable<(int Line, string Code, string? Result)> Search(Message request)
    {
        var pattern = request.Content["pattern"] is null ? "*" : request.Text("pattern");
        var found = cells.Where(cell => FileSystemName.MatchesSimpleExpression(pattern, cell.Code, ignoreCase: false));
        return request.Flag("unique") ? found.Reverse().DistinctBy(cell => cell.Code).Reverse() : found;
    }

    private static IEnumerable<(int Line, string Code, string? Result)> Last(
        IEnumerable<(int Line, string Code, string? Result)> found,
        Message request
    ) => request.Content["n"] is null ? found : found.TakeLast(Math.Max(0, request.Number("n")));
}
