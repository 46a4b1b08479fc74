using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tidu.Tests;

/// <summary>The machine's Python; Jupyter's settings, signatures and kernels are kept in a folder.</summary>
/// <param name="folder">Jupyter's folder, where processes start too.</param>
public sealed class Python(string folder)
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    private static readonly string[] Places =
    [
        "XDG_DATA_HOME",
        "JUPYTER_DATA_DIR",
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_RUNTIME_DIR",
        "IPYTHONDIR",
    ];

    /// <summary>Starts a module; skips the test where there is none of that name.</summary>
    /// <param name="module">The module, after <c>-m</c>.</param>
    /// <param name="package">Debian's package with the module.</param>
    /// <param name="arguments">What follows.</param>
    public ProcessStartInfo Module(string module, string package, params string[] arguments) =>
        Start(Find(module, package), ["-m", module, .. arguments]);

    /// <summary>Starts a script that needs a module.</summary>
    public ProcessStartInfo Script(string script, string module, string package) => Start(Find(module, package), [script]);

    /// <summary>Whether a module can be imported.</summary>
    public static bool Has(string module) => Array.Exists(Interpreters, python => Has(python, module));

    /// <summary>Runs a program to its end, and fails with what it says if it fails.</summary>
    public static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{output}\n{errors.Result}");
    }

    private static string Find(string module, string package)
    {
        var python = Array.Find(Interpreters, python => Has(python, module));
        Assert.SkipWhen(python is null, $"Python has no module {module} (Debian: {package}).");
        return python;
    }

    private static bool Has(string python, string module)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private ProcessStartInfo Start(string python, string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["JUPYTER_PATH"] = Path.Combine(folder, "share", "jupyter");
        foreach (var variable in Places)
        {
            start.Environment[variable] = folder;
        }
        return start;
    }
}
