using System.Globalization;

namespace Tidu.Benchmarks.Lessons;

/// <summary>The memory of a process and of all that it starts, looked at from time to time; read from <c>/proc</c>.</summary>
/// <param name="root">The process.</param>
internal sealed class ProcessTree(int root)
{
    /// <summary>The most that all processes together held in memory, in MiB; shared pages count for each. NaN where the system does not tell.</summary>
    public double PeakOfSum { get; private set; } = double.NaN;

    /// <summary>The most that one of them held.</summary>
    public double PeakOfLargest { get; private set; } = double.NaN;

    /// <summary>Looks at all processes.</summary>
    public void Look()
    {
        (double now, double peak)[] processes = [.. Below(root).Select(Memory).OfType<(double, double)>()];
        if (processes.Length > 0)
        {
            PeakOfSum = double.MaxNumber(PeakOfSum, processes.Sum(process => process.now));
            PeakOfLargest = double.MaxNumber(PeakOfLargest, processes.Max(process => process.peak));
        }
    }

    private static IEnumerable<int> Below(int process) => Children(process).SelectMany(Below).Prepend(process);

    // Each thread has the children that it started.
    private static List<int> Children(int process)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateDirectories($"/proc/{process}/task")
                    .SelectMany(thread =>
                        File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Select(child => int.Parse(child, CultureInfo.InvariantCulture)),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static (double Now, double Peak)? Memory(int process)
    {
        try
        {
            var status = File.ReadAllLines($"/proc/{process}/status");
            return (Field(status, "VmRSS:"), Field(status, "VmHWM:"));
        }
        catch (IOException)
        {
            return null;
        }
    }

    // A process that is ending has no memory any more.
    private static double Field(string[] status, string name) =>
        Array.Find(status, line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? double.Parse(line[name.Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024
            : 0;
}
