using Tidu.Documents;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>What processes that were killed have left half done.</summary>
internal static class Leftovers
{
    /// <summary>Removes all that belongs to no living process, wherever it lies.</summary>
    public static void ClearUp() =>
        WorkNotes.OfUser.ClearUp(
            (kind, paths) =>
            {
                if (kind == SiteDraft.Unfinished)
                {
                    SiteDraft.ClearUp(paths);
                }
                else if (kind == UnfinishedWork.TemporaryFile && File.Exists(paths[0]))
                {
                    File.Delete(paths[0]);
                }
            }
        );
}
