using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tidu.Tests;

/// <summary>A Jupyter Notebook of this machine over a folder, on a port of its own.</summary>
public sealed class NotebookServer : IDisposable
{
    /// <summary>The module of Python that Jupyter Notebook is started by.</summary>
    public const string Module = "notebook";

    /// <summary>Debian's package with it.</summary>
    public const string Package = "python3-notebook";

    private readonly int port = FreePort();
    private readonly Process server;

    /// <summary>Starts the server and waits until it answers; skips the test where there is none.</summary>
    public NotebookServer(Python python, string folder)
    {
        string[] options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.port_retries=0"];
        string[] open = ["--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={folder}"];
        server = Process.Start(python.Module(Module, Package, [.. options, .. open]))!;
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        using HttpClient client = new();
        for (var end = DateTime.UtcNow.AddMinutes(2); !Answers(client); Thread.Sleep(200))
        {
            Assert.True(DateTime.UtcNow < end && !server.HasExited, "Jupyter Notebook does not answer.");
        }
    }

    /// <summary>The address of a notebook's page.</summary>
    /// <param name="notebook">The notebook's path within the folder.</param>
    public Uri Address(string notebook) => new($"http://127.0.0.1:{port}/notebooks/{notebook}");

    public void Dispose()
    {
        server.Kill(entireProcessTree: true);
        server.WaitForExit();
        server.Dispose();
    }

    private bool Answers(HttpClient client)
    {
        try
        {
            using var answer = client.GetAsync(new Uri($"http://127.0.0.1:{port}/api")).GetAwaiter().GetResult();
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
