using System.Runtime.InteropServices;

namespace Tidu.Engine.Processes;

/// <summary>Ends processes, elsewhere than on Windows.</summary>
internal static partial class Killing
{
    // Of POSIX.
    private const int Kill = 9;

    // What is killed may just have started another process, and leaves its own to somebody else.
    private const int Rounds = 20;

    /// <summary>Ends all members of a process group; 0 is that of this process.</summary>
    public static void Group(int group) => _ = Signal(-group, Kill);

    /// <summary>Ends processes until there are no more of them.</summary>
    /// <param name="find">Looks for them.</param>
    public static void All(Func<IEnumerable<int>> find)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var found = find().ToList();
            if (found.Count == 0)
            {
                return;
            }
            found.ForEach(process => _ = Signal(process, Kill));
            Thread.Sleep(round);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
