using System.Diagnostics;

namespace Tidu.Cli.Tests.Pages;

/// <summary>The kit's own site, made by the command that a newcomer runs, in a temporary folder.</summary>
public sealed class KitSite : ISite, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidu-kit-");

    /// <summary>Runs all lessons and writes the site.</summary>
    public KitSite()
    {
        var site = Path.Combine(_folder.FullName, "site");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), "--output", site])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var command = Process.Start(start)!;
        var errors = command.StandardError.ReadToEndAsync();
        var output = command.StandardOutput.ReadToEnd();
        command.WaitForExit();
        Assert.True(command.ExitCode == 0, output + errors.Result);
        Pages = [.. Directory.GetFiles(site, "*.html").Order(StringComparer.Ordinal)];
        Lesson = Path.Combine(site, "7.6-rmsprop.html");
    }

    public IReadOnlyList<string> Pages { get; }

    public string Lesson { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
