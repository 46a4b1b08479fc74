namespace Tidu.Jupyter.Tests;

/// <summary>A Jupyter Notebook with our kernel over a copy of a lesson, which finds the kit's libraries where it expects them.</summary>
public sealed class LessonInJupyter : IDisposable
{
    private readonly JupyterPlace jupyter = new();
    private readonly NotebookServer server;

    public LessonInJupyter()
    {
        var libraries = Path.Combine(jupyter.Folder, "lib", "Tidu.Lessons");
        Directory.CreateDirectory(libraries);
        Directory.CreateSymbolicLink(Path.Combine(libraries, "bin"), Repository.File("lib", "Tidu.Lessons", "bin"));
        var notebooks = Directory.CreateDirectory(Path.Combine(jupyter.Folder, "notebooks")).FullName;
        File.Copy(Repository.File("notebooks", "7.6-rmsprop.ipynb"), Path.Combine(notebooks, "7.6-rmsprop.ipynb"));
        server = new NotebookServer(jupyter.Python, jupyter.Folder);
    }

    /// <summary>Where the lesson is opened.</summary>
    public Uri Address => server.Address("notebooks/7.6-rmsprop.ipynb");

    public void Dispose()
    {
        server.Dispose();
        jupyter.Dispose();
    }
}
