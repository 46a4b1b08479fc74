namespace Tidu.Cli.Tests.JupyterNotebook;

/// <summary>Jupyter Notebook over a folder with both lessons executed: <c>signed</c> ones, which it trusts, and others.</summary>
public sealed class JupyterServer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly NotebookServer? server;

    /// <summary>Runs the lessons and starts the server, if there is one.</summary>
    public JupyterServer()
    {
        if (!Python.Has(NotebookServer.Module))
        {
            return;
        }
        Python python = new(folder.Path);
        foreach (var lesson in Lessons)
        {
            var executed = TiduCommand.Run(Repository.File("notebooks"), "run", lesson, "-o", folder.File(lesson));
            Assert.True(executed.ExitCode == 0, executed.Output + executed.Errors);
            // A signature holds for a content, so the one that isn't trusted has another.
            var text = File.ReadAllText(folder.File(lesson));
            File.WriteAllText(folder.File("unsigned-" + lesson), text.Replace("\"# 7.", "\"# 第 7.", StringComparison.Ordinal));
            Python.Run(python.Module("nbformat.sign", "python3-nbformat", folder.File(lesson)));
        }
        server = new NotebookServer(python, folder.Path);
    }

    /// <summary>The lessons' file names.</summary>
    public static IReadOnlyList<string> Lessons { get; } = ["7.5-adagrad.ipynb", "7.6-rmsprop.ipynb"];

    /// <summary>The address of a notebook's page; skips the test where there is no Jupyter Notebook.</summary>
    public Uri Address(string notebook)
    {
        Assert.SkipWhen(server is null, $"Jupyter Notebook is not installed (Debian: {NotebookServer.Package}).");
        return server.Address(notebook);
    }

    public void Dispose()
    {
        server?.Dispose();
        folder.Dispose();
    }
}
