using System.Text;
using Tidu.Documents;
using Tidu.Engine.Running.Reports;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>Writes what <c>run</c> was asked to write.</summary>
/// <param name="format">The format.</param>
/// <param name="output">The file or folder; <see langword="null"/> if none was named.</param>
/// <param name="inPlace">Whether the notebooks themselves are written.</param>
internal sealed class RunResults(ResultFormat format, string? output, bool inPlace)
{
    private bool toFolder;

    /// <summary>Checks the place before anything is run.</summary>
    /// <param name="notebooks">The notebooks.</param>
    public void Prepare(string[] notebooks)
    {
        toFolder =
            output is not null && format is ResultFormat.Ipynb or ResultFormat.Html && (notebooks.Length > 1 || Directory.Exists(output));
        if (toFolder)
        {
            CreateFolder(output!);
            if (notebooks.Select(Path.GetFileName).Distinct().Count() < notebooks.Length)
            {
                throw new UserException("有两个笔记本同名，不能写到同一个文件夹；请分两次运行。");
            }
        }
    }

    private static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FileWriteException(path, File.Exists(path) ? "这是文件，请指定文件夹" : FileProblem.Describe(problem), problem);
        }
    }

    /// <summary>Writes a notebook that was run.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <exception cref="FileWriteException">It cannot be written, or would take back what somebody changed meanwhile.</exception>
    public void Write(ExecutedNotebook notebook)
    {
        var (path, executed) = (notebook.Path, notebook.Result.Document);
        if (inPlace)
        {
            if (notebook.Stamp != FileStamp.Of(path))
            {
                throw new FileWriteException(path, "文件在运行期间被改动或删除，因此没有写回，请再运行一次");
            }
            NotebookFile.Write(executed, path);
        }
        else if (format == ResultFormat.Ipynb && output is not null)
        {
            NotebookFile.Write(executed, toFolder ? Path.Combine(output, Path.GetFileName(path)) : output);
        }
        else if (format == ResultFormat.Html)
        {
            var page = Path.GetFileName(Path.ChangeExtension(path, ".html"));
            var lesson = notebook.ToLesson();
            SinglePage.Write(lesson, Path.GetFullPath(toFolder ? Path.Combine(output!, page) : output ?? page));
        }
    }

    /// <summary>Writes the test report, if one was asked for.</summary>
    /// <param name="reports">The notebooks that were run.</param>
    public void WriteReport(IReadOnlyList<TestReport> reports)
    {
        if (format is ResultFormat.Trx)
        {
            AtomicFile.Write(output ?? "results.trx", Encoding.UTF8.GetBytes(TrxReport.Format(reports)));
        }
        else if (format is ResultFormat.Junit)
        {
            AtomicFile.Write(output ?? "results.xml", Encoding.UTF8.GetBytes(JUnitReport.Format(reports)));
        }
    }
}
