using System.Diagnostics;
using System.Text;

namespace Tidu.Jupyter.Tests;

/// <summary>A Jupyter of its own folders, in which our kernel is installed under its usual name.</summary>
public sealed class JupyterPlace : IDisposable
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-jupyter-");

    public JupyterPlace()
    {
        using var install = Process.Start(RunningKernel.Start(folder.FullName, "kernel", "install", "--prefix", folder.FullName))!;
        _ = install.StandardError.ReadToEnd();
        install.WaitForExit();
        Assert.Equal(0, install.ExitCode);
    }

    public string Folder => folder.FullName;

    /// <summary>Starts a module of Python; skips the test where there is none of that name.</summary>
    /// <param name="module">The module, after <c>-m</c>.</param>
    /// <param name="package">Debian's package with the module.</param>
    public ProcessStartInfo Module(string module, string package, params string[] arguments) =>
        Start(Find(module, package), ["-m", module, .. arguments]);

    /// <summary>Starts a script of Python that needs a module.</summary>
    public ProcessStartInfo Script(string script, string module, string package) => Start(Find(module, package), [script]);

    /// <summary>Runs a program to its end, and fails with what it says if it fails.</summary>
    public static void Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{output}\n{errors.Result}");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Find(string module, string package)
    {
        var python = Array.Find(Pythons, python => Has(python, module));
        Assert.SkipWhen(python is null, $"Python has no module {module} (Debian: {package}).");
        return python;
    }

    private static bool Has(string python, string module)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(python, ["-c", $"import {module.Split('.')[0]}"]) { RedirectStandardError = true }
            )!;
            _ = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private ProcessStartInfo Start(string python, string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["JUPYTER_PATH"] = Path.Combine(Folder, "share", "jupyter");
        foreach (var variable in new[] { "XDG_DATA_HOME", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" })
        {
            start.Environment[variable] = Folder;
        }
        start.Environment["TIDU_KERNEL"] = ".net-csharp";
        return start;
    }
}
