using Tidu.Notebooks.Running;

namespace Tidu.Cli;

/// <summary>One line of a terminal that is written over as cells end; nothing where the output is not a terminal.</summary>
/// <param name="name">The notebook's name.</param>
/// <param name="show">Whether to show the progress or only to note it.</param>
internal sealed class ProgressLine(string name, bool show = true) : IProgress<CellProgress>
{
    private readonly List<CellProgress> cells = [];

    /// <summary>The notebook's name.</summary>
    public string Name => name;

    /// <summary>The cells that have ended.</summary>
    public IReadOnlyList<CellProgress> Cells => cells;

    /// <inheritdoc/>
    public void Report(CellProgress value)
    {
        cells.Add(value);
        if (show && !Console.IsOutputRedirected)
        {
            Console.Write($"\r  {name}  {value.Cell}/{value.CellCount}");
        }
    }

    /// <summary>Writes the last line over the others.</summary>
    /// <param name="line">The line.</param>
    public void End(string line) => Console.WriteLine(!show || Console.IsOutputRedirected ? line : $"\r\x1b[K{line}");
}
