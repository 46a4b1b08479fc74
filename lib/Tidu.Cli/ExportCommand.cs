using System.CommandLine;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Pages;

namespace Tidu.Cli;

/// <summary><c>export</c>: turns notebooks into pages, after running them unless told otherwise.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    /// <returns>Ready to be added to the root.</returns>
    public static Command Create()
    {
        var notebooks = PathArguments.Notebooks("要导出的 .ipynb 文件。");
        var output = PathArguments.Output("把网页写到这个文件夹（默认 site）；与 --single-file 同用时是文件。");
        var singleFile = new Option<bool>("--single-file") { Description = "每个笔记本写成一个独立的 HTML 文件，可作邮件附件。" };
        var noRun = new Option<bool>("--no-run") { Description = "不运行，只用文件里已有的输出。" };
        var allowErrors = new Option<bool>("--allow-errors") { Description = "有代码格出错时仍写出网页。" };
        var settings = new RunSettings();
        var command = new Command("export", "把笔记本变成不需要网络的网页。") { notebooks, output, singleFile, noRun, allowErrors };
        settings.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                Guarded.RunAsync(async () =>
                {
                    var paths = parsed.GetRequiredValue(notebooks);
                    var lessons = new List<Lesson>();
                    var failed = false;
                    foreach (var path in paths)
                    {
                        var executed = NotebookFile.Read(path);
                        if (!parsed.GetValue(noRun))
                        {
                            var result = await NotebookSession.RunAsync(path, settings.Read(parsed), cancellationToken);
                            failed |= result.Failures.Count > 0;
                            executed = result.Document;
                        }
                        lessons.Add(new Lesson(Path.GetFileName(path), executed, Path.GetDirectoryName(Path.GetFullPath(path))));
                    }
                    if (failed && !parsed.GetValue(allowErrors))
                    {
                        throw new UserException("有代码格出错，没有写出网页；加上 --allow-errors 可以照样写出。", ExitCode.CellFailed);
                    }
                    Write(lessons, parsed.GetValue(output), parsed.GetValue(singleFile));
                    return failed ? ExitCode.CellFailed : ExitCode.Success;
                })
        );
        return command;
    }

    private static void Write(List<Lesson> lessons, string? output, bool singleFile)
    {
        if (!singleFile)
        {
            var folder = Path.GetFullPath(output ?? "site");
            Warn(Site.Write(lessons, folder));
            Console.WriteLine($"目录：{Path.Combine(folder, "index.html")}");
            return;
        }
        if (lessons.Count > 1 && output is not null && !Directory.Exists(output))
        {
            throw new UserException("有多个笔记本时，--output 须是已有的文件夹。");
        }
        foreach (var lesson in lessons)
        {
            var name = Path.ChangeExtension(lesson.FileName, ".html");
            var file = Path.GetFullPath(
                output is null ? name
                : Directory.Exists(output) ? Path.Combine(output, name)
                : output
            );
            Warn(SinglePage.Write(lesson, file));
            Console.WriteLine($"网页：{file}");
        }
    }

    private static void Warn(IReadOnlyList<PageWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            Console.Error.WriteLine($"! {warning}");
        }
    }
}
