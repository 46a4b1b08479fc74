using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tidu.Engine.Running.Isolation;

/// <summary>A worker and all processes that its cells start, which end with it.</summary>
/// <remarks>
/// Elsewhere than on Windows they are a process group: it holds together even when the worker itself is gone. The raw standard output
/// of a worker goes where its errors go, as the output carries its messages.
/// </remarks>
internal static partial class WorkerProcess
{
    // Of POSIX.
    private const int Kill = 9;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    // A process that was killed is gone at once, unless the system is writing its memory to disk.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Makes this process the first of a group and returns the way to the parent.</summary>
    public static Stream Become()
    {
        var parent = Console.OpenStandardOutput();
        if (!OperatingSystem.IsWindows())
        {
            _ = SetProcessGroup(0, 0);
            _ = Duplicate(StandardError, StandardOutput);
        }
        return parent;
    }

    /// <summary>Ends this process, a worker, and what it started.</summary>
    public static void EndThis()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(0, Kill);
        }
        Process.GetCurrentProcess().Kill(entireProcessTree: true);
    }

    /// <summary>Ends what a worker has started, and the worker if it still runs; returns once it is gone.</summary>
    public static async Task EndAsync(Process worker)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(-worker.Id, Kill);
        }
        if (!worker.HasExited)
        {
            worker.Kill(entireProcessTree: true);
        }
        using var patience = new CancellationTokenSource(Patience);
        await worker.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetProcessGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);
}
