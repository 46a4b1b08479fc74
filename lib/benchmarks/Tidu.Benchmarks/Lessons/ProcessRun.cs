using System.Diagnostics;

namespace Tidu.Benchmarks.Lessons;

/// <summary>A process from start to end: how long it took and how much memory it and its children held at most.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakOfSum">The most that all processes held together, in MiB; NaN where the system does not tell.</param>
/// <param name="PeakOfLargest">The most that one of them held.</param>
internal sealed record ProcessRun(double Seconds, double PeakOfSum, double PeakOfLargest)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program of .NET and throws if it fails.</summary>
    public static ProcessRun Of(string library, string folder, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", [library, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // Its own cache, not the user's.
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, "cache");
        // And no network: with an empty cache every process would ask for the data set.
        start.Environment["TIDU_DATA"] = "sample";
        var begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        ProcessTree tree = new(process.Id);
        while (!process.WaitForExit(Glance))
        {
            tree.Look();
        }
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode == 0
            ? new ProcessRun(seconds, tree.PeakOfSum, tree.PeakOfLargest)
            : throw new InvalidOperationException($"{library} ended with {process.ExitCode}: {output.Result}");
    }
}
