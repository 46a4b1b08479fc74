namespace Tidu.Cli;

/// <summary>What the process tells its caller.</summary>
internal enum ExitCode
{
    /// <summary>Everything that was asked for was done.</summary>
    Success = 0,

    /// <summary>The command was used wrongly, or a file cannot be read or written.</summary>
    BadUse = 1,

    /// <summary>A cell failed, as with dotnet-repl.</summary>
    CellFailed = 2,

    /// <summary>The lesson libraries could not be built.</summary>
    BuildFailed = 3,

    /// <summary>All cells ran, but their outputs are not those in the file (<c>--check</c>).</summary>
    OutputsDiffer = 4,

    /// <summary>All cells ran, but a number in the text of a lesson is proven by none.</summary>
    Unproven = 5,

    /// <summary>Interrupted by Ctrl-C.</summary>
    Interrupted = 130,
}
