using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tidu.Cli;

/// <summary><c>run</c>: runs notebooks, each in a process of its own, and writes or checks what they give.</summary>
internal static class RunCommand
{
    private const string Formats = "ipynb|html|trx|junit";

    /// <summary>The command.</summary>
    /// <returns>Ready to be added to the root.</returns>
    public static Command Create()
    {
        var notebooks = PathArguments.Notebooks("要运行的 .ipynb 或 .dib 文件。");
        var output = PathArguments.Output("把结果写到这个文件；有多个笔记本或以 / 结尾时是文件夹。");
        var inPlace = new Option<bool>("--in-place") { Description = "把输出写回原来的文件。" };
        var format = new Option<ResultFormat>("--format")
        {
            Description = "结果的格式：ipynb（带输出的副本，默认）、html（网页）、trx 或 junit（测试报告，每个代码格算一项测试）。",
            CustomParser = Format,
            HelpName = Formats,
        };
        var check = new Option<bool>("--check")
        {
            Description = "与文件里已有的输出比较（不计编号、地址、时间）；不同时列出差别并返回 4。",
        };
        var settings = new RunSettings();
        var command = new Command("run", "运行笔记本；有代码格出错时返回 2。") { notebooks, output, inPlace, format, check };
        settings.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(inPlace) is not null && (result.GetResult(output) is not null || result.GetResult(format) is not null))
            {
                result.AddError("--in-place 不能与 --output 或 --format 同用。");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                Guarded.RunAsync(async () =>
                {
                    var paths = parsed.GetRequiredValue(notebooks);
                    var results = new RunResults(parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(inPlace), paths);
                    await settings.ProvideDataAsync(parsed, paths, cancellationToken);
                    var batch = new RunBatch(
                        new NotebookBatch(settings.Read(parsed), BatchPolicy.Isolated),
                        results,
                        parsed.GetValue(check)
                    );
                    return await batch.RunAsync(paths, cancellationToken);
                })
        );
        return command;
    }

    private static ResultFormat Format(ArgumentResult given)
    {
        var name = given.Tokens[0].Value;
        if (Enum.TryParse<ResultFormat>(name, ignoreCase: true, out var format) && Formats.Split('|').Contains(name.ToLowerInvariant()))
        {
            return format;
        }
        given.AddError($"--format 须为 {Formats.Replace("|", "、", StringComparison.Ordinal)} 之一，得到的是“{name}”。");
        return default;
    }
}
