using Tidu.Documents;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>What <c>export</c> does: runs notebooks unless told otherwise, and makes each a page as soon as it has run.</summary>
/// <param name="notebooks">The notebooks.</param>
/// <param name="batch">Runs them; <see langword="null"/> to take the outputs that they have.</param>
/// <param name="allowErrors">Whether notebooks with failed cells become pages too.</param>
/// <param name="numbers">Checks the numbers in the text; <see langword="null"/> not to.</param>
internal sealed class Export(string[] notebooks, NotebookBatch? batch, bool allowErrors, NumberCheck? numbers)
{
    /// <summary>Makes a site of all notebooks, or of none if one has failed.</summary>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="cancellationToken">Ends the runs.</param>
    /// <returns>The worst that happened.</returns>
    public async Task<ExitCode> ToSiteAsync(string folder, CancellationToken cancellationToken)
    {
        folder = Path.GetFullPath(folder);
        using var draft = new SiteDraft(notebooks.Select(path => Path.GetFileName(path)), folder);
        var worst = await RunAsync(draft.Add, cancellationToken);
        if (worst is ExitCode.CellFailed && !allowErrors)
        {
            throw new UserException("有代码格出错，没有写出网页；加上 --allow-errors 可以照样写出。", worst);
        }
        if (worst is ExitCode.Success or ExitCode.CellFailed)
        {
            numbers?.Report(list: true);
            Warn(draft.Write());
            Console.WriteLine($"目录：{Path.Combine(folder, "index.html")}");
        }
        return worst;
    }

    /// <summary>Makes each notebook a file of its own.</summary>
    /// <param name="output">The file or folder; <see langword="null"/> for files of the notebooks' names in the current folder.</param>
    /// <param name="cancellationToken">Ends the runs.</param>
    /// <returns>The worst that happened.</returns>
    public async Task<ExitCode> ToFilesAsync(string? output, CancellationToken cancellationToken)
    {
        if (notebooks.Length > 1 && output is not null && !Directory.Exists(output))
        {
            throw new UserException("有多个笔记本时，--output 须是已有的文件夹。");
        }
        var worst = await RunAsync(lesson => Write(lesson, output), cancellationToken);
        numbers?.Report(list: true);
        return worst is ExitCode.CellFailed && !allowErrors
            ? throw new UserException("有代码格出错的笔记本没有写出网页；加上 --allow-errors 可以照样写出。", worst)
            : worst;
    }

    private static void Write(Lesson lesson, string? output)
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

    private Task<ExitCode> RunAsync(Action<Lesson> write, CancellationToken cancellationToken) =>
        TakeAllAsync(
            lesson =>
            {
                numbers?.Add(lesson);
                write(lesson);
            },
            cancellationToken
        );

    private async Task<ExitCode> TakeAllAsync(Action<Lesson> take, CancellationToken cancellationToken)
    {
        if (batch is not null)
        {
            return await batch.RunAsync(notebooks, take, allowErrors, cancellationToken);
        }
        foreach (var path in notebooks)
        {
            take(new Lesson(Path.GetFileName(path), NotebookFile.Read(path), Path.GetDirectoryName(Path.GetFullPath(path))));
        }
        return ExitCode.Success;
    }

    private static void Warn(IReadOnlyList<PageWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            Console.Error.WriteLine($"! {warning}");
        }
    }
}
