namespace Tidu.Engine.Running;

/// <summary>How notebooks are run.</summary>
public sealed record RunOptions
{
    /// <summary>
    /// How long one cell may take; <see langword="null"/> for no limit. Time in which it would compute, and a busy machine gives it no
    /// processor, counts only where the system does not tell of it, and from five times the limit on.
    /// </summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long the whole notebook may take by the clock; <see langword="null"/> for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// How much memory, in bytes, a notebook in a process of its own may take; 0 for no limit, <see langword="null"/> for whatever is fit.
    /// </summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Whether the first failed cell ends the notebook. Otherwise the later cells still run.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether cells in languages that cannot be run are left out. Otherwise they fail.</summary>
    public bool SkipOtherLanguages { get; init; }

    /// <summary>How cells are compiled and run.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>Told when each code cell ends.</summary>
    public IProgress<CellProgress>? Progress { get; init; }
}
