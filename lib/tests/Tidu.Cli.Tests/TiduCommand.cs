using System.Diagnostics;
using System.Text;

namespace Tidu.Cli.Tests;

/// <summary>The command line as a process of its own, and what it answered.</summary>
public sealed record TiduCommand(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the program that lies beside these tests and waits for it.</summary>
    public static TiduCommand Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <summary>Runs it with more environment variables and nothing on its standard input.</summary>
    public static TiduCommand Run(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new TiduCommand(process.ExitCode, output, errors.Result);
    }

    /// <summary>Starts it and does not wait.</summary>
    public static Process Start(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }
}
