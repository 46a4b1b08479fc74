using System.CommandLine;
using Tidu.Notebooks.Documents;

namespace Tidu.Cli;

/// <summary><c>run</c>: runs notebooks and, if asked, writes them with their outputs.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    /// <returns>Ready to be added to the root.</returns>
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("notebook") { Description = "要运行的 .ipynb 文件。", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "把带输出的副本写到这个文件;有多个笔记本时是文件夹。" };
        var inPlace = new Option<bool>("--in-place") { Description = "把输出写回原来的文件。" };
        var settings = new RunSettings();
        var command = new Command("run", "运行笔记本;有代码格出错时返回 2。") { notebooks, output, inPlace };
        settings.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(inPlace) && result.GetValue(output) is not null)
            {
                result.AddError("--output 与 --in-place 只能用一个。");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                Guarded.RunAsync(async () =>
                {
                    var paths = parsed.GetRequiredValue(notebooks);
                    var failed = false;
                    foreach (var path in paths)
                    {
                        var result = await NotebookSession.RunAsync(path, settings.Read(parsed), cancellationToken);
                        failed |= result.Failures.Count > 0;
                        if (Target(path, parsed.GetValue(output), parsed.GetValue(inPlace), paths.Length) is { } target)
                        {
                            NotebookFile.Write(result.Document, target);
                        }
                    }
                    return failed ? ExitCode.CellFailed : ExitCode.Success;
                })
        );
        return command;
    }

    private static string? Target(string notebook, string? output, bool inPlace, int count) =>
        inPlace ? notebook
        : output is null ? null
        : count > 1 || Directory.Exists(output) ? Path.Combine(Directory.CreateDirectory(output).FullName, Path.GetFileName(notebook))
        : output;
}
