using System.Runtime.InteropServices;
using Tidu.Engine.Processes;

namespace Tidu.Engine.Running.Isolation;

/// <summary>
/// Processes whose parent is gone and that would outlive us: Linux gives them to us, so that even those end that keep neither session,
/// process group nor environment of the cell that started them.
/// </summary>
internal static partial class Orphans
{
    // Of Linux: PR_SET_CHILD_SUBREAPER.
    private const int BecomeParentOfOrphans = 36;

    // The first process of a container is given everybody's orphans.
    private static readonly bool AreOurs =
        OperatingSystem.IsLinux() && Environment.ProcessId != 1 && Control(BecomeParentOfOrphans, 1, 0, 0, 0) == 0;

    // Those that a shell may have left to a command that it became.
    private static readonly HashSet<int> Before = [.. Children()];

    /// <summary>From now on they are given to us.</summary>
    public static void Adopt() => _ = AreOurs;

    /// <summary>Ends all of them; to be called when no worker is left.</summary>
    public static void End()
    {
        if (AreOurs)
        {
            Killing.All(() => Children().Except(Before));
        }
    }

    private static IEnumerable<int> Children() => ProcessTable.Below(Environment.ProcessId);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nint first, nint second, nint third, nint fourth);
}
