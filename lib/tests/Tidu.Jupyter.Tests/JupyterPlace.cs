using System.Diagnostics;

namespace Tidu.Jupyter.Tests;

/// <summary>A Jupyter of its own folders, in which our kernel is installed under its usual name.</summary>
public sealed class JupyterPlace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-jupyter-");

    public JupyterPlace()
    {
        using var install = Process.Start(RunningKernel.Start(folder.FullName, "kernel", "install", "--prefix", folder.FullName))!;
        _ = install.StandardError.ReadToEnd();
        install.WaitForExit();
        Assert.Equal(0, install.ExitCode);
    }

    public string Folder => folder.FullName;

    /// <summary>The machine's Python, which finds the kernel.</summary>
    public Python Python => new(Folder);

    public void Dispose() => folder.Delete(recursive: true);
}
