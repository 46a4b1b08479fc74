using Tidu.Documents;
using Tidu.Engine.Running;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>A notebook that has just been run.</summary>
/// <param name="Path">Its path as given.</param>
/// <param name="Stamp">The file as it was before.</param>
/// <param name="Original">The notebook as it was before.</param>
/// <param name="Result">The executed copy and the failures.</param>
/// <param name="Cells">The cells that have ended, in order.</param>
internal sealed record ExecutedNotebook(
    string Path,
    FileStamp Stamp,
    NotebookDocument Original,
    NotebookResult Result,
    IReadOnlyCollection<CellProgress> Cells
)
{
    /// <summary>The executed notebook as what becomes a page.</summary>
    public Lesson ToLesson() =>
        new(System.IO.Path.GetFileName(Path), Result.Document, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)));
}
