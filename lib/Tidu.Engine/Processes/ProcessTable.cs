using System.Globalization;
using System.Text;

namespace Tidu.Engine.Processes;

/// <summary>What Linux tells of processes in <c>/proc</c>; elsewhere there are none, and a process that has ended has nothing.</summary>
internal static class ProcessTable
{
    // What POSIX calls a clock tick; Linux shows it as a hundredth of a second on every machine.
    private static readonly TimeSpan ClockTick = TimeSpan.FromMilliseconds(10);

    /// <summary>The processes that a process has started and that are not gone, and those that these have started.</summary>
    public static IReadOnlyList<int> Below(int process)
    {
        var children = All()
            .Select(id => (Id: id, Fields: Stat(Of(id))))
            .Where(one => one.Fields is [not "Z", _, ..])
            .ToLookup(one => int.Parse(one.Fields[1], CultureInfo.InvariantCulture), one => one.Id);
        var found = new List<int>(children[process]);
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]].Except(found));
        }
        return found;
    }

    /// <summary>The processes that were started with a variable in their environment, in whatever session they are.</summary>
    /// <param name="variable">The variable and its value, as <c>NAME=value</c>.</param>
    public static IReadOnlyList<int> With(string variable)
    {
        var wanted = Encoding.UTF8.GetBytes(variable + "\0");
        return [.. All().Where(id => Read($"{Of(id)}/environ").AsSpan().IndexOf(wanted) >= 0 && Stat(Of(id)) is not ["Z", ..])];
    }

    /// <summary>The processor time that a process has had.</summary>
    public static TimeSpan ProcessorTime(int process) =>
        Stat(Of(process)) is { Length: > 12 } fields
            ? ClockTick * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture))
            : TimeSpan.Zero;

    /// <summary>Whether a thread of a process runs or would run if it were given a processor: one that computes, not one that only watches.</summary>
    /// <param name="watchers">The names of threads that do not count, besides the calling one and those of the runtime.</param>
    public static bool WantsProcessor(int process, params string[] watchers)
    {
        var self = Text("/proc/thread-self/stat").Split(' ')[0];
        return Names($"{Of(process)}/task")
            .Any(thread =>
                thread != self && Stat($"{Of(process)}/task/{thread}") is ["R", ..] && !IsWatcher(Text($"{Of(process)}/task/{thread}/comm"))
            );

        // The runtime calls its own threads so; those of the pool compute.
        bool IsWatcher(string name) =>
            watchers.Contains(name) || (name.StartsWith(".NET ", StringComparison.Ordinal) && name != ".NET TP Worker");
    }

    /// <summary>The memory that is a process's own, in bytes: not that of the files it has mapped, but what was moved to disk.</summary>
    public static long Memory(int process)
    {
        var sum = 0L;
        foreach (var line in Text($"{Of(process)}/status").Split('\n'))
        {
            if (line.Split(':') is [("RssAnon" or "RssShmem" or "VmSwap" or "VmPTE"), var amount])
            {
                sum += long.Parse(amount.Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) << 10;
            }
        }
        return sum;
    }

    /// <summary>For how long some process of the machine has waited for a processor; zero where the system does not tell.</summary>
    public static TimeSpan Pressure()
    {
        var some = Text("/proc/pressure/cpu").Split('\n')[0];
        return some.Split("total=") is [_, var total]
            ? TimeSpan.FromMicroseconds(long.Parse(total, CultureInfo.InvariantCulture))
            : TimeSpan.Zero;
    }

    private static string Of(int process) => string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");

    private static IEnumerable<int> All() =>
        Names("/proc").Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);

    // From the state on: what stands before may hold anything, the program's name.
    private static string[] Stat(string place)
    {
        var text = Text($"{place}/stat");
        return text.LastIndexOf(") ", StringComparison.Ordinal) is > 0 and var end ? text[(end + 2)..].Split(' ') : [];
    }

    private static IEnumerable<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Text(string file) => Encoding.UTF8.GetString(Read(file)).TrimEnd('\n');

    private static byte[] Read(string file)
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.ReadAllBytes(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
