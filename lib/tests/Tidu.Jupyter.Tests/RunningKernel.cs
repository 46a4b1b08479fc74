using System.Diagnostics;
using System.Text;

namespace Tidu.Jupyter.Tests;

/// <summary>The kernel as a process of its own, as front ends start it, and one client that is connected to it.</summary>
public sealed class RunningKernel : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-kernel-");
    private readonly StringBuilder errors = new();

    public RunningKernel()
    {
        File = new KernelFile(folder.FullName);
        Process = System.Diagnostics.Process.Start(Start(folder.FullName, "kernel", "start", File.Path))!;
        Process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        Process.BeginErrorReadLine();
        Client = new KernelClient(File);
    }

    public KernelFile File { get; }

    public Process Process { get; }

    public KernelClient Client { get; }

    /// <summary>What the process has written to its standard error output.</summary>
    public string Errors => errors.ToString();

    /// <summary>How the program beside these tests is started.</summary>
    public static ProcessStartInfo Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Compiled cells of these tests are nobody else's.
        start.Environment["XDG_DATA_HOME"] = folder;
        return start;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
        }
        Process.Dispose();
        folder.Delete(recursive: true);
    }
}
