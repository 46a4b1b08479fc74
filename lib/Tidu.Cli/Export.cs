using Tidu.Documents;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>What <c>export</c> does: runs notebooks unless told otherwise, and makes each a page as soon as it has run.</summary>
/// <param name="batch">Runs them; <see langword="null"/> to take the outputs that they have.</param>
/// <param name="allowErrors">Whether notebooks with failed cells become pages too.</param>
/// <param name="numbers">Checks the numbers in the text; <see langword="null"/> not to.</param>
/// <param name="options">How pages are made.</param>
internal sealed class Export(string[] notebooks, NotebookBatch? batch, bool allowErrors, NumberCheck? numbers, PageOptions? options = null)
{
    /// <summary>Makes a site of all notebooks, or of none if one has failed.</summary>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="cancellationToken">Ends the runs.</param>
    /// <returns>The worst that happened.</returns>
    public async Task<ExitCode> ToSiteAsync(string folder, CancellationToken cancellationToken)
    {
        folder = Path.GetFullPath(folder);
        using var draft = new SiteDraft(notebooks.Select(path => Path.GetFileName(path)), folder, options);
        var worst = await RunAsync(draft.Add, cancellationToken);
        if (worst is ExitCode.CellFailed && !allowErrors)
        {
            throw new UserException("有代码格出错，没有写出网页；加上 --allow-errors 可以照样写出。", worst);
        }
        if (worst is ExitCode.Success or ExitCode.CellFailed)
        {
            numbers?.Report(list: true);
            PageFiles.Warn(draft.Write());
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
        var pages = new PageFiles(new OutputPlace(output ?? "", notebooks), options);
        var worst = await RunAsync(pages.Write, cancellationToken);
        numbers?.Report(list: true);
        return worst is ExitCode.CellFailed && !allowErrors
            ? throw new UserException("有代码格出错的笔记本没有写出网页；加上 --allow-errors 可以照样写出。", worst)
            : worst;
    }

    /// <summary>Gives each executed notebook to what makes a page of it, at once with others.</summary>
    /// <param name="take">Makes the page.</param>
    /// <param name="cancellationToken">Ends the runs.</param>
    /// <returns>The worst that happened, and that has been printed.</returns>
    public async Task<ExitCode> RunAsync(Action<Lesson> take, CancellationToken cancellationToken)
    {
        if (batch is not null)
        {
            return await batch.RunAsync(notebooks, TakeExecuted, cancellationToken);
        }
        foreach (var path in notebooks)
        {
            Take(new Lesson(Path.GetFileName(path), NotebookFile.Read(path), Path.GetDirectoryName(Path.GetFullPath(path))));
        }
        return ExitCode.Success;

        void Take(Lesson lesson)
        {
            numbers?.Add(lesson);
            take(lesson);
        }

        IReadOnlyList<string> TakeExecuted(ExecutedNotebook executed)
        {
            if (allowErrors || executed.Result.Failures.Count == 0)
            {
                Take(executed.ToLesson());
            }
            return [];
        }
    }
}
