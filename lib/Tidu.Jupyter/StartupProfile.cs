using System.Runtime;
using Tidu.Documents;

namespace Tidu.Jupyter;

/// <summary>
/// What the just-in-time compiler had to compile when a kernel last started. A second processor compiles it anew while the first is busy
/// with other things: most of a fresh kernel's first cell is the time that the C# compiler's own generic code takes to be compiled.
/// </summary>
/// <remarks>
/// The runtime itself leaves a profile of other libraries or of another .NET alone. A kernel that can neither read nor write one is only
/// slower.
/// </remarks>
public sealed class StartupProfile : IDisposable
{
    private static readonly string Folder = Path.Combine(UserFolder.Path, "startup");
    private static readonly string Kept = Path.Combine(Folder, "kernel");

    // The runtime reads and writes one file, and not at one blow. Kernels that start at the same time have one each.
    private readonly string own = $"{Kept}-{Environment.ProcessId}";

    private StartupProfile() { }

    /// <summary>Has compiled what the last kernel needed, and notes what this one needs.</summary>
    /// <returns><see langword="null"/> if it cannot.</returns>
    public static StartupProfile? Begin()
    {
        StartupProfile profile = new();
        try
        {
            Directory.CreateDirectory(Folder);
            if (File.Exists(Kept))
            {
                File.Copy(Kept, profile.own, overwrite: true);
            }
            ProfileOptimization.SetProfileRoot(Folder);
            ProfileOptimization.StartProfile(Path.GetFileName(profile.own));
            // It has been read; a kernel that is killed leaves nothing behind.
            File.Delete(profile.own);
            return profile;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was noted so far, and notes no more: what comes now is for the user's code.</summary>
    public void Keep()
    {
        Stop();
        try
        {
            File.Move(own, Kept, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next kernel notes it again.
        }
    }

    /// <summary>Ends without keeping what was noted: there is not all of it yet.</summary>
    public void Dispose()
    {
        Stop();
        File.Delete(own);
    }

    // Left to the end of the process it would be written, too.
    private static void Stop() => ProfileOptimization.StartProfile(null);
}
