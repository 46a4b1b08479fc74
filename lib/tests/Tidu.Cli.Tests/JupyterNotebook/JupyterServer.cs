using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tidu.Cli.Tests.JupyterNotebook;

/// <summary>Jupyter Notebook over a folder with both lessons executed: <c>signed</c> ones, which it trusts, and others.</summary>
public sealed class JupyterServer : IDisposable
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    private readonly TemporaryFolder folder = new();
    private readonly string? python;
    private readonly Process? server;
    private readonly int port = FreePort();

    /// <summary>Runs the lessons and starts the server, if there is one.</summary>
    public JupyterServer()
    {
        python = Array.Find(Interpreters, interpreter => Run(interpreter, "-c", "import notebook.notebookapp") == 0);
        if (python is null)
        {
            return;
        }
        foreach (var lesson in Lessons)
        {
            var executed = TiduCommand.Run(Repository.File("notebooks"), "run", lesson, "-o", folder.File(lesson));
            Assert.True(executed.ExitCode == 0, executed.Output + executed.Errors);
            // A signature holds for a content, so the one that isn't trusted has another.
            var text = File.ReadAllText(folder.File(lesson));
            File.WriteAllText(folder.File("unsigned-" + lesson), text.Replace("\"# 7.", "\"# 第 7.", StringComparison.Ordinal));
            Assert.Equal(0, Run(python, "-m", "nbformat.sign", folder.File(lesson)));
        }
        server = Process.Start(
            Start(
                python,
                "-m",
                "notebook",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                $"--port={port}",
                "--NotebookApp.token=",
                "--NotebookApp.password=",
                $"--notebook-dir={folder.Path}"
            )
        )!;
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        using HttpClient client = new();
        for (var end = DateTime.UtcNow.AddMinutes(1); !Answers(client); Thread.Sleep(200))
        {
            Assert.True(DateTime.UtcNow < end && !server.HasExited, "Jupyter Notebook does not answer.");
        }
    }

    /// <summary>The lessons' file names.</summary>
    public static IReadOnlyList<string> Lessons { get; } = ["7.5-adagrad.ipynb", "7.6-rmsprop.ipynb"];

    /// <summary>The address of a notebook's page; skips the test where there is no Jupyter Notebook.</summary>
    public string Address(string notebook)
    {
        Assert.SkipWhen(server is null, "Jupyter Notebook is not installed (Debian: python3-notebook).");
        return $"http://127.0.0.1:{port}/notebooks/{notebook}";
    }

    public void Dispose()
    {
        server?.Kill(entireProcessTree: true);
        server?.WaitForExit();
        server?.Dispose();
        folder.Dispose();
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

    private int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Start(program, arguments))!;
            _ = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }

    /// <summary>A process that keeps its settings and signatures in the folder.</summary>
    private ProcessStartInfo Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" })
        {
            start.Environment[name] = folder.File("." + name);
        }
        return start;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
