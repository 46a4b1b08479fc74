using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Engine.Running.Isolation;

/// <summary>What the runtime prints when a process comes to a bad end.</summary>
internal sealed partial class LastWords
{
    // Enough for the trace below the words; a cell may write any amount before.
    private const int Most = 1 << 18;

    private readonly StringBuilder text = new();
    private readonly Task reading;

    /// <summary>Begins to read a process's standard error; of what it writes only the last part is kept.</summary>
    public LastWords(TextReader errors) => reading = ReadAsync(errors);

    /// <summary>Waits until all has been read.</summary>
    /// <param name="patience">How long at most: what a cell has started may hold the stream open.</param>
    public Task ReadAsync(TimeSpan patience) => Task.WhenAny(reading, Task.Delay(patience));

    /// <summary>Why a process has ended, in a sentence.</summary>
    public string Explain(int exitCode)
    {
        lock (text)
        {
            return Explain(text.ToString(), exitCode);
        }
    }

    /// <summary>Why a process has ended, in a sentence.</summary>
    /// <param name="errors">What it has written to its standard error.</param>
    public static string Explain(string errors, int exitCode)
    {
        var words = Words().Match(errors);
        var what = words switch
        {
            { Success: false } => $"结束了进程（{Meaning(exitCode)}）",
            { Groups: [_, { Success: true } message] } => $"结束了进程（{message.Value.Trim()}）",
            { Value: "Stack overflow" } => "使栈溢出，结束了进程",
            _ => "用尽了内存，结束了进程",
        };
        return $"这一格{what}；后面的格没有运行。";
    }

    // Elsewhere than on Windows 128 and the number of the signal that has ended the process; on Windows a status.
    private static string Meaning(int exitCode)
    {
        var meaning = exitCode switch
        {
            129 => "终端已关闭",
            130 => "被中断",
            131 or 134 => "进程自己中止，多半是本机代码出错",
            132 or unchecked((int)0xC000001D) => "执行了处理器没有的指令",
            135 => "访问了不存在的内存",
            136 or unchecked((int)0xC0000094) => "本机代码里算术出错，如除以零",
            137 => "内存不够，或被别的程序强行结束",
            139 or unchecked((int)0xC0000005) => "访问了不属于它的内存",
            143 => "被别的程序要求结束",
            unchecked((int)0xC00000FD) => "栈溢出",
            unchecked((int)0xC0000409) or unchecked((int)0x80131623) => "进程自己中止",
            _ => "",
        };
        return meaning.Length > 0 ? $"{meaning}，退出代码 {exitCode}" : $"退出代码 {exitCode}";
    }

    private async Task ReadAsync(TextReader errors)
    {
        var buffer = new char[4096];
        while (await errors.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
        {
            lock (text)
            {
                text.Append(buffer, 0, read);
                if (text.Length > 2 * Most)
                {
                    text.Remove(0, text.Length - Most);
                }
            }
        }
    }

    [GeneratedRegex(
        @"^(?:Stack overflow|Out of memory|(?:Process terminated\.|Unhandled exception\.)\s+(.*))",
        RegexOptions.Multiline | RegexOptions.RightToLeft
    )]
    private static partial Regex Words();
}
