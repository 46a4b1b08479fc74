using System.Text;
using Tidu.Documents;
using Tidu.Engine.Running.Reports;

namespace Tidu.Cli;

/// <summary>Writes what <c>run</c> was asked to write.</summary>
internal sealed class RunResults
{
    private readonly ResultFormat format;
    private readonly string? output;
    private readonly bool inPlace;
    private readonly OutputPlace? place;

    /// <summary>Checks the place before anything is run.</summary>
    /// <param name="output">The file or folder; <see langword="null"/> if none was named.</param>
    /// <param name="inPlace">Whether the notebooks themselves are written.</param>
    /// <exception cref="UserException">Something would be written to a file that has no place for it.</exception>
    public RunResults(ResultFormat format, string? output, bool inPlace, IReadOnlyList<string> notebooks)
    {
        (this.format, this.output, this.inPlace) = (format, output, inPlace);
        if ((inPlace ? notebooks : [output ?? ""]).FirstOrDefault(NotebookFile.IsDib) is { } dib)
        {
            throw new UserException($"{dib}：.dib 文件保存不了输出，请用 -o 写到 .ipynb 文件。");
        }
        // A copy is written only where one is asked for, a page in any case.
        if (format is ResultFormat.Html || (format is ResultFormat.Ipynb && output is not null))
        {
            place = new OutputPlace(output ?? "", notebooks);
        }
    }

    /// <summary>Writes a notebook that was run.</summary>
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
        else if (place is not null && format is ResultFormat.Html)
        {
            new PageFiles(place).Write(notebook.ToLesson());
        }
        else if (place is not null)
        {
            NotebookFile.Write(executed, place.Of(Path.ChangeExtension(Path.GetFileName(path), ".ipynb")));
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
