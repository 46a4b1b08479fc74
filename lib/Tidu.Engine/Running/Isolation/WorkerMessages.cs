using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Running.Isolation;

/// <summary>What a worker is asked to do: one line on its standard input.</summary>
/// <param name="Path">Where the notebook lies.</param>
/// <param name="Notebook">The notebook as the text of a file; the worker does not read the file, which may change meanwhile.</param>
/// <param name="CellTimeout">The limit of a cell.</param>
/// <param name="Timeout">The limit of the notebook.</param>
/// <param name="FailFast">Whether the first failure ends the notebook.</param>
/// <param name="SkipOtherLanguages">Whether cells in other languages are left out.</param>
/// <param name="Engine">How cells are compiled and run.</param>
internal sealed record WorkerRequest(
    string Path,
    string Notebook,
    TimeSpan? CellTimeout,
    TimeSpan? Timeout,
    bool FailFast,
    bool SkipOtherLanguages,
    EngineOptions Engine
);

/// <summary>What a worker tells, a line each: what cells show, cells that have ended, and the end of the notebook.</summary>
/// <param name="Changes">What cells have shown since the message before; a cell may change what an earlier one shows.</param>
/// <param name="Progress">A cell that has ended.</param>
/// <param name="EndedWith">The state of the process when all is done; <see langword="null"/> before.</param>
/// <remarks>A message without anything says that the worker is able to go on.</remarks>
internal sealed record WorkerMessage(IReadOnlyList<CellChanges> Changes, CellProgress? Progress = null, WorkerState? EndedWith = null);

/// <summary>The state in which a notebook leaves a worker.</summary>
/// <param name="WorkingSet">Its memory in bytes.</param>
/// <param name="IsBusy">Whether so much work is left that another notebook would have to wait for a thread.</param>
internal sealed record WorkerState(long WorkingSet, bool IsBusy);

/// <summary>What a cell has shown since it was last told.</summary>
/// <param name="Index">The cell's index among all cells of the notebook.</param>
/// <param name="Count">Its position in the order of execution, from 1.</param>
/// <param name="Outputs">New outputs, and earlier ones that were shown anew.</param>
internal sealed record CellChanges(int Index, int Count, IReadOnlyList<OutputChange> Outputs);

/// <summary>Generated serializers: reflection would cost a worker a good part of its start.</summary>
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerMessage))]
[JsonSerializable(typeof(ExecutedCell[]))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    // Outputs are mostly HTML and Chinese text, which the default encoder makes several times as long.
    public static WorkerJson Plain { get; } =
        new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 });
}
