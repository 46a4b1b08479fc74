using System.CommandLine;
using System.Globalization;
using System.Text;
using Tidu.Cli;
using Tidu.Engine.Running.Isolation;
using Tidu.Jupyter;

// A second processor compiles what a kernel needs while this one begins.
var profile = KernelCommand.IsStart(args) ? StartupProfile.Begin() : null;

Console.OutputEncoding = Encoding.UTF8;

// Help and compiler speak the language of the lessons; numbers print alike on every machine.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-Hans");
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

if (Worker.IsMeant(args))
{
    return await Guarded.RunAsync(async () =>
    {
        await NotebookWorker.ServeAsync();
        return ExitCode.Success;
    });
}

if (KernelCommand.IsStart(args))
{
    // Threads that cells have left running must not keep the process.
    Environment.Exit(await Guarded.RunAsync(() => KernelCommand.StartAsync(args[^1], profile)));
}

Terminal.Install();
Leftovers.ClearUp();

var root = new RootCommand("梯度 Tidu：运行 C# 笔记本课程，并把它们变成不需要网络的网页。不带参数时生成全部课程。")
{
    RunCommand.Create(),
    ExportCommand.Create(),
    KernelCommand.Create(),
};
LessonsCommand.AddTo(root);
ChineseHelp.AddTo(root);

return await Guarded.RunAsync(async () =>
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0 && parsed.Action is not ChineseHelp)
    {
        foreach (var sentence in UsageProblem.Describe(parsed))
        {
            Console.Error.WriteLine(sentence);
        }
        Console.Error.WriteLine("用 --help 查看用法。");
        return ExitCode.BadUse;
    }
    return (ExitCode)await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
});
