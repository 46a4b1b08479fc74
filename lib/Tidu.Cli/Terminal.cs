using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Cli;

/// <summary>
/// What reaches the user's terminal: whatever a notebook, a file's name or an exception says, a message is one line, and none of its
/// characters moves the cursor, changes colours or reorders text.
/// </summary>
internal static partial class Terminal
{
    // No sentence of ours is as long; an exception's message may be.
    private const int LongestLine = 2000;

    private static TextWriter raw = TextWriter.Null;

    /// <summary>Puts itself before the console of this process.</summary>
    public static void Install()
    {
        raw = Console.Out;
        Console.SetOut(new PlainWriter(Console.Out));
        Console.SetError(new PlainWriter(Console.Error));
    }

    /// <summary>Empties the line on which the cursor stands.</summary>
    public static void ClearLine() => raw.Write("\r\x1b[K");

    /// <summary>A text as one line without control characters: those show as their pictures (␛), as U+FFFD where they have none.</summary>
    public static string OneLine(string text)
    {
        var line = Hidden().Replace(LineEnds().Replace(text.Trim(), " "), found => Picture(found.Value[0]).ToString());
        return line.Length <= LongestLine ? line : $"{line.AsSpan(0, LongestLine)}…（共 {line.Length} 个字符）";
    }

    private static char Picture(char control) =>
        control switch
        {
            < ' ' => (char)('␀' + control),
            '\x7f' => '␡',
            _ => '\uFFFD',
        };

    [GeneratedRegex(@"[ \t]*[\r\n\v\f\u0085\u2028\u2029]\s*")]
    private static partial Regex LineEnds();

    // Control characters but the tab, and those that turn the direction of what follows.
    [GeneratedRegex(@"[\0-\x08\n-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")]
    private static partial Regex Hidden();

    private sealed class PlainWriter(TextWriter terminal) : TextWriter
    {
        public override Encoding Encoding => terminal.Encoding;

        public override void Write(char value) => terminal.Write(value == '\n' ? "\n" : Hidden().Replace(value.ToString(), Shown));

        public override void Write(string? value) => terminal.Write(Hidden().Replace(value ?? "", Shown));

        public override void WriteLine() => terminal.WriteLine();

        public override void WriteLine(string? value) => terminal.WriteLine(OneLine(value ?? ""));

        public override void Flush() => terminal.Flush();

        private static string Shown(Match found) => Picture(found.Value[0]).ToString();
    }
}
