using Tidu.Documents;

namespace Tidu.Engine.Running;

/// <summary>The tags by which a cell says how it is to be run; the same as nbclient's.</summary>
internal static class CellTags
{
    /// <summary>Whether the cell is left out (<c>skip-execution</c>).</summary>
    public static bool IsSkipped(Cell cell) => cell.HasTag("skip-execution");

    /// <summary>Whether the cell may fail (<c>raises-exception</c>).</summary>
    public static bool MayFail(Cell cell) => cell.HasTag("raises-exception");
}
