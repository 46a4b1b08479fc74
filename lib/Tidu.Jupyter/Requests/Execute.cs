using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Engine;
using Tidu.Engine.Execution;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>execute_request</c>: runs a cell, and tells what it shows while it runs.</summary>
/// <param name="engine">Runs it.</param>
/// <param name="warmUp">Loads what the first cell needs.</param>
/// <param name="outbox">Told what it shows.</param>
/// <param name="inputs">Whom it may ask.</param>
/// <param name="pump">Has what it shows told while it runs.</param>
internal sealed class Execute(Lazy<CSharpEngine> engine, WarmUp warmUp, Outbox outbox, InputRequests inputs, OutputPump pump)
{
    private readonly Lock gate = new();
    private readonly SharedScripts scripts = new();
    private CancellationTokenSource? running;
    private int count;

    /// <summary>The code of the cells.</summary>
    public History History { get; } = new();

    /// <summary>Runs the cell.</summary>
    /// <returns>The answer.</returns>
    public JsonObject Answer(Message request)
    {
        var isSilent = request.Flag("silent");
        var isKept = !isSilent && request.Flag("store_history", otherwise: true);
        count += isKept ? 1 : 0;
        var code = request.Text("code");
        var output = new LiveOutput(outbox, pump, scripts, request, isSilent);
        // Before the front end hears of the cell: from then on it may interrupt it.
        using var cancellation = Start(request, output);
        try
        {
            if (!isSilent)
            {
                outbox.Publish(request, "execute_input", new() { ["code"] = code, ["execution_count"] = count });
            }
            var answer = Run(request, code, output, cancellation.Token);
            if (isKept)
            {
                History.Add(count, code, output.Result);
            }
            return answer;
        }
        finally
        {
            Stop();
        }
    }

    /// <summary>Interrupts the cell that is running; nothing happens if none is.</summary>
    /// <returns>The answer to an <c>interrupt_request</c>.</returns>
    public JsonObject Interrupt()
    {
        lock (gate)
        {
            running?.Cancel();
        }
        return new() { ["status"] = "ok" };
    }

    private static JsonObject Describe(ErrorOutput error, JsonObject answer)
    {
        answer["status"] = "error";
        answer["ename"] = error.Name;
        answer["evalue"] = error.Value;
        answer["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]);
        return answer;
    }

    private JsonObject Run(Message request, string code, LiveOutput output, CancellationToken cancellationToken)
    {
        JsonObject answer = new() { ["status"] = "ok", ["execution_count"] = count };
        Run(code, output.Cell, cancellationToken);
        pump.Flush();
        output.End();
        if (output.Error is { } error)
        {
            Describe(error, answer);
        }
        var expressions = output.Error is null ? request.Content["user_expressions"] as JsonObject : null;
        answer["user_expressions"] = new JsonObject(
            (expressions ?? []).Select(asked => KeyValuePair.Create(asked.Key, (JsonNode?)Evaluate($"{asked.Value}", cancellationToken)))
        );
        answer["payload"] = new JsonArray();
        return answer;
    }

    private JsonObject Evaluate(string expression, CancellationToken cancellationToken)
    {
        CellOutput shown = new();
        Run(expression, shown, cancellationToken);
        var last = shown.ToOutputs().LastOrDefault(one => one is ExecuteResult or ErrorOutput);
        if (last is ErrorOutput failure)
        {
            return Describe(failure, []);
        }
        var result = last as ExecuteResult ?? new ExecuteResult([], [], null);
        return new()
        {
            ["status"] = "ok",
            ["data"] = result.Data,
            ["metadata"] = result.Metadata,
        };
    }

    private void Run(string code, CellOutput shown, CancellationToken cancellationToken)
    {
        var session = engine.Value;
        try
        {
            warmUp.WaitForCompiler(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The engine says so.
        }
        session.RunAsync(code, count, count, shown, cancellationToken: cancellationToken).GetAwaiter().GetResult();
    }

    private CancellationTokenSource Start(Message request, LiveOutput output)
    {
        inputs.Begin(request, output);
        scripts.Begin(request);
        pump.Running = request;
        lock (gate)
        {
            return running = new CancellationTokenSource();
        }
    }

    private void Stop()
    {
        lock (gate)
        {
            running = null;
        }
        pump.Running = null;
        inputs.End();
        warmUp.CellAnswered();
    }
}
