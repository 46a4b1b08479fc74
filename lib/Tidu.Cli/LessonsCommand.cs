using System.CommandLine;
using System.Diagnostics;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>The command without a name: runs all lessons of the kit and writes the site.</summary>
internal static class LessonsCommand
{
    /// <summary>Makes it what the root command does.</summary>
    /// <param name="root">The root command.</param>
    public static void AddTo(RootCommand root)
    {
        var output = PathArguments.Output("把网页写到这个文件夹（默认是项目里的 site）。");
        var open = new Option<bool>("--open") { Description = "完成后用浏览器打开目录页。" };
        var claims = new Option<bool>("--claims") { Description = "列出正文里的每个数字，以及断言、打印或设定它的那一格。" };
        var settings = new RunSettings();
        root.Add(output);
        root.Add(open);
        root.Add(claims);
        settings.AddTo(root);
        root.SetAction(
            (parsed, cancellationToken) =>
                Guarded.RunAsync(async () =>
                {
                    var kit = Kit.Find();
                    LessonLibraries.EnsureBuilt(kit);
                    var site = Path.GetFullPath(parsed.GetValue(output) ?? kit.Site);
                    var paths = Notebooks(kit);
                    using var draft = new SiteDraft(paths.Select(path => Path.GetFileName(path)), site, new PageOptions(Strict: true));
                    await settings.ProvideDataAsync(parsed, paths, cancellationToken);
                    var batch = new NotebookBatch(settings.Read(parsed), BatchPolicy.ForPages);
                    var numbers = new NumberCheck();
                    var worst = await new Export(paths, batch, allowErrors: false, numbers).RunAsync(draft.Add, cancellationToken);
                    if (worst == ExitCode.CellFailed)
                    {
                        throw new UserException("有代码格出错，网页未更新；请改正后再运行一次。", worst);
                    }
                    if (worst != ExitCode.Success)
                    {
                        return worst;
                    }
                    numbers.Report(parsed.GetValue(claims));
                    draft.Write();
                    var index = Path.Combine(site, "index.html");
                    Console.WriteLine($"课程目录：{index}");
                    if (parsed.GetValue(open))
                    {
                        Open(index);
                    }
                    return ExitCode.Success;
                })
        );
    }

    private static string[] Notebooks(Kit kit)
    {
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, kit.Notebooks);
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];
        return paths.Length > 0 ? paths : throw new UserException("notebooks 文件夹里没有笔记本。");
    }

    private static void Open(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("这台机器上没有可打开网页的程序，请自行用浏览器打开上面的文件。");
        }
    }
}
