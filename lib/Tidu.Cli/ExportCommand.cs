using System.CommandLine;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary><c>export</c>: turns notebooks into pages, after running them unless told otherwise.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    /// <returns>Ready to be added to the root.</returns>
    public static Command Create()
    {
        var notebooks = PathArguments.Notebooks("要导出的 .ipynb 或 .dib 文件。");
        var output = PathArguments.Output("把网页写到这个文件夹（默认 site）；与 --single-file 同用时是文件。");
        var singleFile = new Option<bool>("--single-file") { Description = "每个笔记本写成一个独立的 HTML 文件，可作邮件附件。" };
        var noRun = new Option<bool>("--no-run") { Description = "不运行，只用文件里已有的输出。" };
        var allowErrors = new Option<bool>("--allow-errors") { Description = "有代码格出错时仍写出网页。" };
        var claims = new Option<bool>("--claims") { Description = "列出正文里的每个数字及其依据；有数字没有依据时不写出网页。" };
        var untrusted = new Option<bool>("--untrusted") { Description = "用于来历不明的笔记本：不运行它，输出里的脚本也不放进网页。" };
        var settings = new RunSettings();
        var command = new Command("export", "把笔记本变成不需要网络的网页；输出里的脚本照常运行，正文里的不会。")
        {
            notebooks,
            output,
            singleFile,
            noRun,
            allowErrors,
            claims,
            untrusted,
        };
        settings.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                Guarded.RunAsync(async () =>
                {
                    var paths = parsed.GetRequiredValue(notebooks);
                    var isRun = !parsed.GetValue(noRun) && !parsed.GetValue(untrusted);
                    if (isRun)
                    {
                        await settings.ProvideDataAsync(parsed, paths, cancellationToken);
                    }
                    var export = new Export(
                        paths,
                        isRun ? new NotebookBatch(settings.Read(parsed), BatchPolicy.ForPages) : null,
                        parsed.GetValue(allowErrors),
                        parsed.GetValue(claims) ? new NumberCheck() : null,
                        new PageOptions(Untrusted: parsed.GetValue(untrusted))
                    );
                    return parsed.GetValue(singleFile)
                        ? await export.ToFilesAsync(parsed.GetValue(output), cancellationToken)
                        : await export.ToSiteAsync(parsed.GetValue(output) ?? "site", cancellationToken);
                })
        );
        return command;
    }
}
