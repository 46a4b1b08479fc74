using System.Diagnostics;
using System.Text;

namespace Tidu.Cli.Tests;

/// <summary>The command line as a process of its own, and what it answered.</summary>
public sealed record TiduCommand(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the program that lies beside these tests and waits for it.</summary>
    public static TiduCommand Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new TiduCommand(process.ExitCode, output, errors.Result);
    }
}
