using System.Diagnostics;
using System.Text.Json.Nodes;
using Tidu.Jupyter.Specs;

namespace Tidu.Jupyter.Tests;

public sealed class KernelSpecTests : IDisposable
{
    private const string Name = ".net-csharp";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-specs-");

    private string Place => Path.Combine(JupyterFolders.OfPrefix(folder.FullName), Name);

    [Fact]
    public void A_kernel_is_installed_listed_and_uninstalled()
    {
        Assert.Equal(0, Tidu("install").ExitCode);
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(Place, "kernel.json")))!;
        Assert.Equal("C#", (string?)spec["language"]);
        Assert.True(Path.IsPathFullyQualified((string)spec["argv"]![0]!));
        Assert.True(File.Exists(Path.Combine(Place, "logo-64x64.png")));
        Assert.Contains(Place, Tidu("list").Output, StringComparison.Ordinal);
        Assert.Equal(0, Tidu("install").ExitCode);
        Assert.Equal(0, Tidu("uninstall").ExitCode);
        Assert.False(Directory.Exists(Place));
        Assert.Equal(1, Tidu("uninstall").ExitCode);
    }

    [Fact]
    public void What_is_installed_has_the_profile_for_its_first_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "Where it is kept, and for whom, differs.");
        Assert.Equal(0, Tidu("install").ExitCode);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "tidu", "startup")));
        Assert.Equal("kernel", Path.GetFileName(kept));
        Assert.True(new FileInfo(kept).Length > 10_000);
    }

    [Fact]
    public void The_kernel_of_another_program_is_replaced_only_by_force_and_never_removed()
    {
        Directory.CreateDirectory(Place);
        var file = Path.Combine(Place, "kernel.json");
        File.WriteAllText(file, """{ "argv": ["other"], "display_name": "Other", "language": "C#" }""");
        var before = File.ReadAllText(file);
        Assert.Equal(1, Tidu("install").ExitCode);
        Assert.Equal(1, Tidu("uninstall").ExitCode);
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal(0, Tidu("install", "--force").ExitCode);
        Assert.True(new KernelSpec(Place).IsOurs);
    }

    [Fact]
    public void A_name_that_Jupyter_would_not_find_is_refused() => Assert.Equal(1, Tidu("install", "--name", "My Kernel").ExitCode);

    public void Dispose() => folder.Delete(recursive: true);

    private (int ExitCode, string Output) Tidu(string command, params string[] more)
    {
        var start = RunningKernel.Start(folder.FullName, ["kernel", command, "--prefix", folder.FullName, .. more]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
