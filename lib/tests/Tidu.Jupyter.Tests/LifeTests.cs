using System.Diagnostics;
using System.Text;

namespace Tidu.Jupyter.Tests;

public sealed class LifeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("1")]
    [InlineData("new System.Threading.Thread(() => { while (true) System.Threading.Thread.Sleep(10); }).Start();")]
    public void A_kernel_that_is_told_to_end_answers_and_ends(string code)
    {
        using RunningKernel kernel = new();
        kernel.Client.Execute(code);
        var reply = kernel.Client.Ask(kernel.Client.Control, "shutdown_request", new() { ["restart"] = true });
        Assert.True((bool)reply["restart"]!);
        Assert.True(kernel.Process.WaitForExit(Patience));
        Assert.Equal(0, kernel.Process.ExitCode);
    }

    [Fact]
    public void Wrong_signatures_are_counted()
    {
        using RunningKernel kernel = new();
        kernel.Client.Send(kernel.Client.Shell, "execute_request", [], key: Encoding.ASCII.GetBytes("guess"));
        kernel.Client.Execute("1");
        kernel.Client.Ask(kernel.Client.Control, "shutdown_request", []);
        Assert.True(kernel.Process.WaitForExit(Patience));
        kernel.Process.WaitForExit();
        Assert.Contains("1 条签名不对", kernel.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_leaves_the_next_one_a_profile_and_starts_in_spite_of_a_damaged_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "Where it is kept, and for whom, differs.");
        var folder = Directory.CreateTempSubdirectory("tidu-kernel-");
        var profile = folder.CreateSubdirectory(Path.Combine("tidu", "startup")).FullName;
        byte[] damaged = [.. Enumerable.Repeat((byte)'x', 1000)];
        File.WriteAllBytes(Path.Combine(profile, "kernel"), damaged);
        KernelFile file = new(folder.FullName);
        using var process = Process.Start(RunningKernel.Start(folder.FullName, "kernel", "start", file.Path))!;
        using (KernelClient client = new(file))
        {
            Assert.Equal("ok", (string?)client.Execute("1").Reply["status"]);
            Assert.True(
                SpinWait.SpinUntil(() => Directory.GetFiles(profile) is [var kept] && new FileInfo(kept).Length > 10_000, Patience)
            );
            client.Ask(client.Control, "shutdown_request", []);
        }
        Assert.True(process.WaitForExit(Patience));
        Assert.Equal("kernel", Path.GetFileName(Assert.Single(Directory.GetFiles(profile))));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_kernel_ends_when_its_parent_is_gone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a handle says so, which only Jupyter passes on.");
        var folder = Directory.CreateTempSubdirectory("tidu-kernel-");
        KernelFile file = new(folder.FullName);
        var tidu = Path.Combine(AppContext.BaseDirectory, "tidu.dll");
        using var parent = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"dotnet '{tidu}' kernel start '{file.Path}' >/dev/null 2>&1 & echo $!; wait"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        using var kernel = Process.GetProcessById(int.Parse(parent.StandardOutput.ReadLine()!, provider: null));
        using (KernelClient client = new(file))
        {
            client.Execute("1");
        }
        parent.Kill();
        Assert.True(kernel.WaitForExit(Patience));
        folder.Delete(recursive: true);
    }
}
