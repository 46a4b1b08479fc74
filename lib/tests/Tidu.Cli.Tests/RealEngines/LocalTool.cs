using System.Diagnostics;
using System.Text;

namespace Tidu.Cli.Tests.RealEngines;

/// <summary>A tool of <c>.config/dotnet-tools.json</c>, run as its users run it: in the notebooks' folder.</summary>
internal static class LocalTool
{
    public static string Notebooks { get; } = Repository.File("notebooks");

    /// <summary>Skips the test where <c>dotnet tool restore</c> has not been run.</summary>
    public static void SkipUnlessRestored(string tool)
    {
        using var process = Process.Start(Start(tool, "--version"))!;
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipUnless(process.ExitCode == 0, $"{tool} is not here; `dotnet tool restore` brings it.");
    }

    public static ProcessStartInfo Start(string tool, params string[] arguments) =>
        new("dotnet", ["tool", "run", tool, "--", .. arguments])
        {
            WorkingDirectory = Notebooks,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
}
