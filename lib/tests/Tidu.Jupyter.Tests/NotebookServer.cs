using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tidu.Jupyter.Tests;

/// <summary>A Jupyter Notebook of this machine, in a folder that has a copy of a lesson where it finds the kit's libraries.</summary>
public sealed class NotebookServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly JupyterPlace jupyter = new();
    private readonly Process? server;

    public NotebookServer()
    {
        var libraries = Path.Combine(jupyter.Folder, "lib", "Tidu.Lessons");
        Directory.CreateDirectory(libraries);
        Directory.CreateSymbolicLink(Path.Combine(libraries, "bin"), Repository.File("lib", "Tidu.Lessons", "bin"));
        Directory.CreateDirectory(Path.Combine(jupyter.Folder, "notebooks"));
        Lesson = Path.Combine(jupyter.Folder, "notebooks", "7.6-rmsprop.ipynb");
        File.Copy(Repository.File("notebooks", "7.6-rmsprop.ipynb"), Lesson);
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/notebooks/notebooks/7.6-rmsprop.ipynb");
        string[] options =
        [
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            $"--port={port}",
            "--NotebookApp.token=",
            "--NotebookApp.password=",
        ];
        var start = jupyter.Module("notebook", "python3-notebook", [.. options, $"--notebook-dir={jupyter.Folder}"]);
        server = Process.Start(start)!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        WaitFor(port);
    }

    /// <summary>Where the lesson is opened.</summary>
    public Uri Address { get; }

    /// <summary>The lesson's file.</summary>
    public string Lesson { get; }

    public void Dispose()
    {
        server?.Kill(entireProcessTree: true);
        server?.WaitForExit();
        server?.Dispose();
        jupyter.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitFor(int port)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(100))
        {
            try
            {
                using TcpClient client = new("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }
        throw new TimeoutException("Jupyter Notebook does not answer.");
    }
}
