using System.CommandLine;

namespace Tidu.Benchmarks.Kernels;

/// <summary><c>kernel</c>: our Jupyter kernel beside the original's.</summary>
internal static class KernelsCommand
{
    // As .config/dotnet-tools.json pins it.
    private const string Original = "microsoft.dotnet-interactive";

    public static Command Create()
    {
        Option<int> rounds = new("--rounds") { Description = "How many turns each kernel has.", DefaultValueFactory = _ => 5 };
        Option<FileInfo?> tidu = new("--tidu") { Description = "The tidu to measure; the one built along if not given." };
        Option<DirectoryInfo?> output = new("--output") { Description = "Write kernel.md into this folder." };
        Command command = new("kernel", "Measures the Jupyter kernel beside the original's, by turns.") { rounds, tidu, output };
        command.SetAction(parsed =>
        {
            string[] ours = parsed.GetValue(tidu) is { } given
                ? [given.FullName, "kernel", "start"]
                : ["dotnet", Lessons.LessonsCommand.CommandLine(), "kernel", "start"];
            string[] original = ["dotnet", FindOriginal(), "jupyter"];
            List<KernelRun> us = [];
            List<KernelRun> them = [];
            var folder = Directory.CreateTempSubdirectory("tidu-kernels-");
            // Round 0 warms the disk, and leaves our kernel the profile of its start.
            for (var round = 0; round <= parsed.GetValue(rounds); round++)
            {
                var (one, other) = (KernelRun.Of(ours, folder.FullName), KernelRun.Of(original, folder.FullName));
                if (round > 0)
                {
                    us.Add(one);
                    them.Add(other);
                }
            }
            folder.Delete(recursive: true);
            var report = KernelTable.Of(us, them);
            Console.Write(report);
            if (parsed.GetValue(output) is { } place)
            {
                place.Create();
                File.WriteAllText(Path.Combine(place.FullName, "kernel.md"), report);
            }
        });
        return command;
    }

    // The program itself, not by way of "dotnet tool run", which would take time and memory of its own.
    private static string FindOriginal()
    {
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, Original);
        return
            Directory.Exists(folder)
            && Directory.GetFiles(folder, "Microsoft.DotNet.Interactive.App.dll", SearchOption.AllDirectories) is [var program, ..]
            ? program
            : throw new InvalidOperationException("The original's kernel is not here; `dotnet tool restore` brings it.");
    }
}
