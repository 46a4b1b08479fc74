using System.Diagnostics;
using System.Globalization;

namespace Tidu.Benchmarks.Lessons;

/// <summary>A process from start to end: how long it took and how much memory it held at most.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMebibytes">The largest resident set; NaN where the system does not tell (it is read from <c>/proc</c>).</param>
internal sealed record ProcessRun(double Seconds, double PeakMebibytes)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program of .NET and throws if it fails.</summary>
    public static ProcessRun Of(string library, string folder, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", [library, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // Its own cache, not the user's.
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, "cache");
        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        double peak = double.NaN;
        while (!process.WaitForExit(Glance))
        {
            peak = Peak(process.Id) ?? peak;
        }
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode == 0
            ? new ProcessRun(seconds, peak)
            : throw new InvalidOperationException($"{library} ended with {process.ExitCode}: {output.Result}");
    }

    private static double? Peak(int process)
    {
        const string Field = "VmHWM:";
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[Field.Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
