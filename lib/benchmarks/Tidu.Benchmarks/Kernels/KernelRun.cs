using System.Diagnostics;
using System.Text.Json.Nodes;
using Tidu.Benchmarks.Lessons;

namespace Tidu.Benchmarks.Kernels;

/// <summary>What one kernel process did from its start to its end, in seconds and MiB; NaN for what it did not do.</summary>
internal sealed record KernelRun(
    double Ready,
    double FirstCell,
    double WarmCell,
    double FirstCompletion,
    double WarmCompletion,
    double Memory,
    double Interrupt,
    double MemoryAfterMany
)
{
    private const int Repetitions = 20;
    private const int Many = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Longer than any reader waits for a cell that does not stop.</summary>
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(10);

    /// <summary>Starts a kernel, works with it and ends it.</summary>
    /// <param name="command">The program and its arguments but the connection file.</param>
    /// <param name="folder">Where it works and keeps what it keeps.</param>
    public static KernelRun Of(string[] command, string folder)
    {
        var file = Path.Combine(folder, $"kernel-{Guid.NewGuid():N}.json");
        using KernelConnection kernel = new(file);
        ProcessStartInfo start = new(command[0], [.. command[1..], file])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, "cache");
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return Measure(kernel, process, watch);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static KernelRun Measure(KernelConnection kernel, Process process, Stopwatch watch)
    {
        kernel.Ask("kernel_info_request", [], Patience);
        var ready = watch.Elapsed.TotalSeconds;
        // Each a little different, so that nothing is found where it was compiled before.
        var first = Time(() =>
            Run($"var salt = {Random.Shared.Next()}; var list = Enumerable.Range(0, 10).Select(i => i * 0.5).ToList(); list.Sum()")
        );
        var warm = Median(i => Time(() => Run($"var v{i} = list.Select(x => x + {i}).Max(); v{i}")));
        var firstCompletion = Time(() => Complete("list.Sel"));
        var warmCompletion = Median(i => Time(() => Complete($"v{i}.Com")));
        ProcessTree tree = new(process.Id);
        tree.Look();
        var memory = tree.PeakOfSum;
        for (var i = 0; i < Many; i++)
        {
            Run("list.Sum()");
        }
        ProcessTree later = new(process.Id);
        later.Look();
        var interrupt = kernel.Interrupt("while (true) { }", TimeSpan.FromSeconds(1), InterruptPatience);
        if (
            double.IsFinite(interrupt)
            && (string?)kernel.Ask("execute_request", KernelConnection.Cell("list.Sum()"), Patience)?["status"] != "ok"
        )
        {
            interrupt = double.NaN;
        }
        return new(ready, first, warm, firstCompletion, warmCompletion, memory, interrupt, later.PeakOfSum);

        void Run(string code) => Expect(kernel.Ask("execute_request", KernelConnection.Cell(code), Patience));

        void Complete(string code) =>
            Expect(kernel.Ask("complete_request", new() { ["code"] = code, ["cursor_pos"] = code.Length }, Patience));
    }

    private static void Expect(JsonNode? answer)
    {
        if ((string?)answer?["status"] != "ok")
        {
            throw new InvalidOperationException($"The kernel answers {answer?.ToJsonString() ?? "nothing"}.");
        }
    }

    private static double Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(Func<int, double> measure) =>
        Enumerable.Range(0, Repetitions).Select(measure).Order().ElementAt(Repetitions / 2);
}
