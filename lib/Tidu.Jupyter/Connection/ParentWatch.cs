using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Tidu.Jupyter.Connection;

/// <summary>Notices that the program which has started the kernel is gone: nobody would ever end the kernel then.</summary>
internal sealed partial class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Of the first moment: one that ends while the kernel starts has the same successor as one that has ended long ago.
    private readonly int parent = OperatingSystem.IsWindows() ? 0 : GetParent();

    /// <summary>Watches on a thread of its own, as the kernel's cells may keep all others busy.</summary>
    /// <param name="end">Called when the parent is gone.</param>
    public void Start(Action end) =>
        new Thread(() =>
        {
            if (Wait())
            {
                end();
            }
        })
        {
            IsBackground = true,
            Name = "parent watch",
        }.Start();

    // Jupyter names itself: it may have started the kernel by way of a program that outlives it.
    private bool Wait()
    {
        _ = long.TryParse(
            Environment.GetEnvironmentVariable("JPY_PARENT_PID"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var named
        );
        if (OperatingSystem.IsWindows())
        {
            // There it is the number of a handle that the kernel has inherited.
            using ManualResetEvent process = new(false) { SafeWaitHandle = new((nint)named, ownsHandle: false) };
            return named > 0 && process.WaitOne();
        }
        while (GetParent() == parent && (named is <= 1 or > int.MaxValue || IsAlive((int)named)))
        {
            Thread.Sleep(Interval);
        }
        return true;
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParent();
}
