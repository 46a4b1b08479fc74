using System.Diagnostics;
using System.Globalization;

namespace Tidu.Benchmarks;

/// <summary>A Python process that times steps of NumPy and PyTorch on request, so that they take their turn like all others.</summary>
internal sealed class PythonSteps : IDisposable
{
    private readonly Process process;

    private PythonSteps(Process process, string modules)
    {
        this.process = process;
        Modules = modules;
    }

    /// <summary>The modules found, with their versions.</summary>
    public string Modules { get; }

    /// <summary>The first of the interpreters that runs and has NumPy; <see langword="null"/> if there is none.</summary>
    public static PythonSteps? Start(IEnumerable<string> interpreters)
    {
        foreach (var interpreter in interpreters)
        {
            try
            {
                ProcessStartInfo start = new(interpreter, [Path.Combine(AppContext.BaseDirectory, "python_steps.py")])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                };
                Process process = Process.Start(start)!;
                var modules = process.StandardOutput.ReadLine() ?? "";
                if (modules.Contains("numpy", StringComparison.Ordinal))
                {
                    return new(process, modules);
                }
                process.Kill();
                process.Dispose();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there; the next one may be.
            }
        }
        return null;
    }

    /// <summary>The contenders for one type and length; refused if they don't compute what the naive loop does.</summary>
    /// <param name="type"><c>float64</c> or <c>float32</c>.</param>
    /// <param name="length">How many numbers.</param>
    /// <param name="expectedMean">The mean of x after the first step.</param>
    public IEnumerable<Contender> Contenders(string type, int length, double expectedMean)
    {
        yield return Checked("numpy", Names.NumPy, type, length, 1, expectedMean);
        if (Modules.Contains("torch", StringComparison.Ordinal))
        {
            yield return Checked("torch", Names.PyTorchOne, type, length, 1, expectedMean);
            yield return Checked("torch", Names.PyTorchAll, type, length, Environment.ProcessorCount, expectedMean);
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private Contender Checked(string library, string name, string type, int length, int threads, double expectedMean)
    {
        var mean = Ask($"{library} {type} {length} {threads} check");
        return Math.Abs(mean - expectedMean) < 1e-6
            ? new(name, times => Ask($"{library} {type} {length} {threads} {times}"))
            : throw new InvalidOperationException($"{name} computes something else: the mean of x is {mean}, not {expectedMean}.");
    }

    private double Ask(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Python ended at the request: {request}");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }
}
