using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Tidu.Engine.Processes;

namespace Tidu.Engine.Running.Isolation;

/// <summary>A worker and all processes that its cells start, which end with it.</summary>
/// <remarks>
/// Elsewhere than on Windows they are a process group: it holds together even when the worker itself is gone. One that has left the
/// group, as <c>setsid</c> does, is found on Linux by a variable of its environment. The raw standard output of a worker goes where its
/// errors go, as the output carries its messages, and the raw standard input is empty, as the input carries requests.
/// </remarks>
internal static partial class WorkerProcess
{
    // A worker's own name, which all that it starts inherit.
    private const string Name = "TIDU_WORKER";

    // Of POSIX.
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    // Of Windows.
    private const int WindowsStandardInput = -10;

    // A process that was killed is gone at once, unless the system is writing its memory to disk.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // As a cell may change the environment.
    private static readonly string? Own = Environment.GetEnvironmentVariable(Name);

    // Open as long as the process lives.
    private static SafeFileHandle? nothing;

    /// <summary>Gives a worker a name of its own before it is started.</summary>
    /// <returns>The name.</returns>
    public static string NameIt(ProcessStartInfo start) => start.Environment[Name] = Guid.NewGuid().ToString("N");

    /// <summary>Makes this process the first of a group and returns the way to the parent.</summary>
    public static Stream Become()
    {
        var parent = Console.OpenStandardOutput();
        if (!OperatingSystem.IsWindows())
        {
            _ = SetProcessGroup(0, 0);
            _ = Duplicate(StandardError, StandardOutput);
        }
        TakeInputAway();
        return parent;
    }

    /// <summary>Ends this process, a worker, and what it started.</summary>
    public static void EndThis()
    {
        if (Own is not null)
        {
            EndNamed(Own, except: Environment.ProcessId);
        }
        if (!OperatingSystem.IsWindows())
        {
            Killing.Group(0);
        }
        Process.GetCurrentProcess().Kill(entireProcessTree: true);
    }

    /// <summary>Ends what a worker has started, and the worker if it still runs; returns once it is gone.</summary>
    /// <param name="name">What <see cref="NameIt"/> has called it.</param>
    public static async Task EndAsync(Process worker, string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            Killing.Group(worker.Id);
        }
        if (!worker.HasExited)
        {
            worker.Kill(entireProcessTree: true);
        }
        using var patience = new CancellationTokenSource(Patience);
        await worker.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        EndNamed(name, except: worker.Id);
    }

    // Whoever has opened the input before, keeps it.
    private static void TakeInputAway()
    {
        try
        {
            nothing = File.OpenHandle(OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
        _ = OperatingSystem.IsWindows()
            ? SetStandardHandle(WindowsStandardInput, nothing)
            : Duplicate((int)nothing.DangerousGetHandle(), StandardInput);
    }

    private static void EndNamed(string name, int except) =>
        Killing.All(() => ProcessTable.With($"{Name}={name}").Where(process => process != except));

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetProcessGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("kernel32", EntryPoint = "SetStdHandle")]
    private static partial int SetStandardHandle(int which, SafeFileHandle handle);
}
