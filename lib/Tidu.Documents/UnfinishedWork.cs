using System.Text;

namespace Tidu.Documents;

/// <summary>What a process leaves half done should it be killed; noted in the user's folder until it is done.</summary>
public sealed class UnfinishedWork : IDisposable
{
    /// <summary>The kind of a temporary file: to be removed.</summary>
    public const string TemporaryFile = "file";

    private readonly FileStream? note;

    internal UnfinishedWork(FileStream? note) => this.note = note;

    /// <summary>Notes that it is done.</summary>
    public void Dispose()
    {
        if (note is not null)
        {
            note.Dispose();
            File.Delete(note.Name);
        }
    }
}

/// <summary>The notes of all processes of a user; by them a later process clears up after one that was killed.</summary>
/// <remarks>
/// A note counts as left behind only if this machine's name is on it, its process is gone and nobody holds it open. So nothing is taken
/// from a process that lives, from another user or, where a home is shared, from another machine.
/// </remarks>
/// <param name="folder">Where the notes lie.</param>
public sealed class WorkNotes(string folder)
{
    /// <summary>The notes of the current user.</summary>
    public static WorkNotes OfUser { get; } = new(Path.Combine(UserFolder.Path, "unfinished"));

    /// <summary>Notes work that is about to begin. Where that is impossible, it begins without a note.</summary>
    /// <param name="kind">What has to be done should it stay unfinished.</param>
    /// <param name="paths">Full paths of what it would leave.</param>
    /// <returns>To be disposed when the work is done.</returns>
    public UnfinishedWork Begin(string kind, params ReadOnlySpan<string> paths)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var name = $"{ProcessName.OfThis}{ProcessName.Separator}{Path.GetRandomFileName()}";
            // Kept open, and so locked, as long as this process lives.
            var note = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            note.Write(Encoding.UTF8.GetBytes(string.Join('\0', [kind, .. paths])));
            note.Flush();
            return new UnfinishedWork(note);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new UnfinishedWork(note: null);
        }
    }

    /// <summary>Clears up after processes of this machine that are gone.</summary>
    /// <param name="clear">Takes kind and paths; what it cannot do now (<see cref="IOException"/>) stays noted.</param>
    public void ClearUp(Action<string, string[]> clear)
    {
        ArgumentNullException.ThrowIfNull(clear);
        if (!Directory.Exists(folder))
        {
            return;
        }
        foreach (var path in Directory.GetFiles(folder))
        {
            try
            {
                if (ProcessName.IsGone(Path.GetFileName(path)))
                {
                    ClearUp(path, clear);
                }
            }
            // Somebody else is at it, or it has to wait.
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
        }
    }

    private static void ClearUp(string path, Action<string, string[]> clear)
    {
        using (var note = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var reader = new StreamReader(note);
            var parts = reader.ReadToEnd().Split('\0');
            clear(parts[0], parts[1..]);
        }
        File.Delete(path);
    }
}
