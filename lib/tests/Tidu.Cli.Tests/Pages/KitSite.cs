namespace Tidu.Cli.Tests.Pages;

/// <summary>The kit's own site, made by the command that a newcomer runs, in a temporary folder.</summary>
public sealed class KitSite : ISite, IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Runs all lessons and writes the site.</summary>
    public KitSite()
    {
        var site = folder.File("site");
        var command = TiduCommand.Run(AppContext.BaseDirectory, "--output", site);
        Assert.True(command.ExitCode == 0, command.Output + command.Errors);
        Pages = [.. Directory.GetFiles(site, "*.html").Order(StringComparer.Ordinal)];
        Lesson = Path.Combine(site, "7.6-rmsprop.html");
    }

    public IReadOnlyList<string> Pages { get; }

    public string Lesson { get; }

    public void Dispose() => folder.Dispose();
}
