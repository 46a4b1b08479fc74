using System.Diagnostics;

namespace Tidu.Lessons.Tests;

public class OlderHostTests
{
    [Fact]
    public async Task A_host_with_FSharpCore_10_0_loads_the_library_by_script_and_draws_a_chart()
    {
        var host = AppContext.BaseDirectory.Replace("Tidu.Lessons.Tests", "Tidu.FSharpCoreHost", StringComparison.Ordinal);
        var script = Repository.File("lib", "tests", "Tidu.FSharpCoreHost", "lesson.csx");

        var output = await Run("dotnet", Path.Combine(host, "Tidu.FSharpCoreHost.dll"), script);
        var parts = output.Split("---- ");

        Assert.StartsWith("FSharp.Core 10.0.0.0\n", output, StringComparison.Ordinal);
        Assert.Equal(3, parts.Length);
        Assert.Contains("epoch 20, x1 -0.010599, x2 0.000000\n", parts[0], StringComparison.Ordinal);
        Assert.Contains("✓ 手写的一步与库里的逐位相同", parts[0], StringComparison.Ordinal);
        Assert.StartsWith("text/html\n<figure", parts[1], StringComparison.Ordinal);
        Assert.Contains("\"type\":\"contour\"", parts[1], StringComparison.Ordinal);
        Assert.Contains("data-shared=\"plotly-2.28.0\"", parts[1], StringComparison.Ordinal);
        Assert.StartsWith("text/plain\n", parts[2], StringComparison.Ordinal);
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return output.ReplaceLineEndings("\n");
    }
}
