namespace Tidu.Cli;

/// <summary>How the notebooks of one command share the machine, and which of them need not run.</summary>
/// <param name="Workers">How many run at once.</param>
internal sealed record BatchPolicy(int Workers)
{
    /// <summary>Each notebook in a process of its own, as many at once as there are processors: none can disturb another.</summary>
    public static BatchPolicy Isolated { get; } = new(Environment.ProcessorCount) { StartsFirst = true };

    /// <summary>
    /// For pages: a lesson that has not changed is not run again, and a process runs one notebook after the other as long as all goes
    /// well. Such a process keeps two processors busy: it runs a cell while it compiles the next.
    /// </summary>
    public static BatchPolicy ForPages { get; } =
        new((Environment.ProcessorCount + 1) / 2)
        {
            // Three lessons' worth of what a process never gives back; a fresh process costs as much time as three lessons.
            ReuseUpTo = 384 << 20,
            RecallsResults = true,
        };

    /// <summary>Up to which working set, in bytes, a process is used again; 0 for never.</summary>
    public long ReuseUpTo { get; private init; }

    /// <summary>Whether a process is started while the first notebook is still being read: it is needed for certain.</summary>
    public bool StartsFirst { get; private init; }

    /// <summary>Whether lessons of the kit that have not changed give what they gave before.</summary>
    public bool RecallsResults { get; private init; }
}
