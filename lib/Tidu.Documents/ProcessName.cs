using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Tidu.Documents;

/// <summary>Names a process for ever: by its machine, its number and when it started, as numbers are used again.</summary>
internal static class ProcessName
{
    /// <summary>Stands between the parts of a name and behind it; no machine's name has it.</summary>
    public const char Separator = '~';

    // Another process computes a start from its own reading of the clock, which may have been set meanwhile.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>The name of this process.</summary>
    public static string OfThis { get; } = Of(Process.GetCurrentProcess());

    /// <summary>Whether a text begins with the name of a process of this machine that is no more.</summary>
    public static bool IsGone(string text)
    {
        if (
            text.Split(Separator) is not [var machine, var number, var start, ..]
            || machine != Environment.MachineName
            || !int.TryParse(number, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(start, CultureInfo.InvariantCulture, out var ticks)
        )
        {
            return false;
        }
        try
        {
            using var process = Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime() - new DateTime(ticks, DateTimeKind.Utc)).Duration() > Tolerance;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true;
        }
        catch (Win32Exception)
        {
            // It is there, but another user's.
            return false;
        }
    }

    private static string Of(Process process)
    {
        using (process)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.MachineName}{Separator}{process.Id}{Separator}{process.StartTime.ToUniversalTime().Ticks}"
            );
        }
    }
}
