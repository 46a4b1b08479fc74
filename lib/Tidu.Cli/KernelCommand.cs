using System.CommandLine;
using Tidu.Engine;
using Tidu.Jupyter;
using Tidu.Jupyter.Connection;
using Tidu.Jupyter.Specs;

namespace Tidu.Cli;

/// <summary><c>kernel</c>: makes this program a kernel of Jupyter and VS Code.</summary>
internal static class KernelCommand
{
    private const string Name = "kernel";
    private const string StartName = "start";

    // The lessons ask for a kernel of this name, which is that of the original.
    private const string DefaultKernel = ".net-csharp";

    private static EngineOptions Options => new() { ProvidedPackages = HostPackages.Find() };

    /// <summary>Whether a front end starts this process as a kernel: it is to be ready at once, so nothing else is to be done before.</summary>
    /// <param name="arguments">The command line.</param>
    public static bool IsStart(string[] arguments) => arguments is [Name, StartName, not ("-h" or "-?" or "--help")];

    /// <summary>Runs this process as a kernel.</summary>
    /// <param name="connectionFile">The file that the front end names.</param>
    /// <param name="profile">What its start needs, begun as early as possible.</param>
    public static Task<ExitCode> StartAsync(string connectionFile, StartupProfile? profile)
    {
        using (profile)
        {
            try
            {
                JupyterKernel.Run(connectionFile, Options, profile);
            }
            catch (ConnectionException problem)
            {
                throw new UserException(problem.Message);
            }
        }
        return Task.FromResult(ExitCode.Success);
    }

    /// <summary>The command.</summary>
    /// <returns>Ready to be added to the root.</returns>
    public static Command Create() =>
        new(Name, "让 Jupyter 与 VS Code 用这个程序运行 C# 笔记本。") { Install(), Uninstall(), List(), Start() };

    private static Command Install()
    {
        var place = new KernelPlace();
        var force = new Option<bool>("--force") { Description = "同名的内核即使属于别的程序，也换成这一个。" };
        var command = new Command("install", "把内核登记给 Jupyter。") { force };
        place.AddTo(command);
        command.SetAction(
            (parsed, _) =>
                Guarded.RunAsync(async () =>
                {
                    var spec = place.Read(parsed, DefaultKernel);
                    if (spec is { Exists: true, IsOurs: false } && !parsed.GetValue(force))
                    {
                        throw new UserException(
                            $"{spec.Folder} 里已有别的程序的内核 {spec.Name}，没有改动；加上 --force 可以换掉它，或用 --name 另取一个名字。"
                        );
                    }
                    spec.Write("C#（梯度 Tidu）", KernelProgram.Command([Name, StartName]), KernelProgram.Environment);
                    Console.WriteLine($"已登记内核 {spec.Name}：{spec.Folder}");
                    await JupyterKernel.PrepareAsync(Options);
                    return ExitCode.Success;
                })
        );
        return command;
    }

    private static Command Uninstall()
    {
        var place = new KernelPlace();
        var command = new Command("uninstall", "撤销登记；别的程序的内核不动。");
        place.AddTo(command);
        command.SetAction(
            (parsed, _) =>
                Guarded.RunAsync(() =>
                {
                    var spec = place.Read(parsed, DefaultKernel);
                    if (!spec.Exists || !spec.IsOurs)
                    {
                        throw new UserException(
                            spec.Exists ? $"{spec.Folder} 是别的程序的内核，没有改动。" : $"{spec.Folder} 里没有内核，无须撤销。"
                        );
                    }
                    spec.Delete();
                    Console.WriteLine($"已撤销内核 {spec.Name}：{spec.Folder}");
                    return Task.FromResult(ExitCode.Success);
                })
        );
        return command;
    }

    private static Command List()
    {
        var prefix = KernelPlace.PrefixOption();
        var command = new Command("list", "列出登记过的内核，以及占用默认名字的别的内核。") { prefix };
        command.SetAction(
            (parsed, _) =>
                Guarded.RunAsync(() =>
                {
                    var folders = parsed.GetValue(prefix) is { } given ? [JupyterFolders.OfPrefix(given)] : JupyterFolders.All;
                    var specs = folders
                        .Where(Directory.Exists)
                        .SelectMany(Directory.GetDirectories)
                        .Select(folder => new KernelSpec(folder))
                        .Where(spec => spec.IsOurs || (spec.Exists && spec.Name == DefaultKernel))
                        .ToList();
                    foreach (var spec in specs)
                    {
                        var note =
                            !spec.IsOurs ? "（别的程序）"
                            : File.Exists(spec.Program) ? ""
                            : $"（{spec.Program} 已不在，请重新 install）";
                        Console.WriteLine($"{spec.Name}  {spec.Folder}{note}");
                    }
                    if (specs.Count == 0)
                    {
                        Console.WriteLine("没有登记过内核；用 tidu kernel install 登记。");
                    }
                    return Task.FromResult(ExitCode.Success);
                })
        );
        return command;
    }

    private static Command Start()
    {
        var file = new Argument<string>("连接文件") { Description = "前端写好的连接文件。" };
        var command = new Command(StartName, "作为内核运行；由 Jupyter 启动，不必自己运行。") { file };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => StartAsync(parsed.GetRequiredValue(file), profile: null)));
        return command;
    }
}
