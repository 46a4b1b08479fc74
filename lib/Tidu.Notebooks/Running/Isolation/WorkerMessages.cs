using System.Text.Json.Serialization;
using Tidu.Notebooks.Engine;

namespace Tidu.Notebooks.Running.Isolation;

/// <summary>What a worker is asked to do: one line on its standard input.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="CellTimeout">The limit of a cell.</param>
/// <param name="Timeout">The limit of the notebook.</param>
/// <param name="FailFast">Whether the first failure ends the notebook.</param>
/// <param name="SkipOtherLanguages">Whether cells in other languages are left out.</param>
/// <param name="Engine">How cells are compiled and run.</param>
internal sealed record WorkerRequest(
    string Path,
    TimeSpan? CellTimeout,
    TimeSpan? Timeout,
    bool FailFast,
    bool SkipOtherLanguages,
    EngineOptions Engine
);

/// <summary>What a worker tells: a line on its standard output for each cell that has ended, and one with the result.</summary>
/// <param name="Progress">A cell that has ended.</param>
/// <param name="Notebook">The executed notebook as the text of a file.</param>
/// <param name="Failures">The cells that failed.</param>
/// <param name="Refusal">Why the notebook could not be read.</param>
internal sealed record WorkerMessage(
    CellProgress? Progress = null,
    string? Notebook = null,
    IReadOnlyList<CellFailure>? Failures = null,
    string? Refusal = null
);

/// <summary>Generated serializers: reflection would cost a worker a good part of its start.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
