using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Engine.Running.Isolation;

/// <summary>What the runtime prints when a process comes to a bad end.</summary>
internal static partial class LastWords
{
    // Enough for the trace below the words; a cell may write any amount before.
    private const int Most = 1 << 18;

    /// <summary>Reads the standard error to its end.</summary>
    /// <returns>The last part of it.</returns>
    public static async Task<string> ReadAsync(TextReader errors)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (await errors.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
            if (text.Length > 2 * Most)
            {
                text.Remove(0, text.Length - Most);
            }
        }
        return text.ToString();
    }

    /// <summary>Why a worker has ended, in a sentence.</summary>
    public static string Explain(string errors, int exitCode)
    {
        var words = Words().Match(errors);
        var what = words switch
        {
            { Success: false } => $"结束了进程（退出代码 {exitCode}）",
            { Groups: [_, { Success: true } message] } => $"结束了进程（{message.Value.Trim()}）",
            { Value: "Stack overflow" } => "使栈溢出，结束了进程",
            _ => "用尽了内存，结束了进程",
        };
        return $"这一格{what}；后面的格没有运行。";
    }

    [GeneratedRegex(
        @"^(?:Stack overflow|Out of memory|(?:Process terminated\.|Unhandled exception\.)\s+(.*))",
        RegexOptions.Multiline | RegexOptions.RightToLeft
    )]
    private static partial Regex Words();
}
