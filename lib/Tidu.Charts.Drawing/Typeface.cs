namespace Tidu.Charts.Drawing;

/// <summary>The letters of both kinds of drawing.</summary>
internal static class Typeface
{
    /// <summary>The reader's own sans-serif, with the usual Chinese faces named for systems whose default lacks them.</summary>
    public const string Family = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

    /// <summary>An estimate of a text's width: a Chinese character is a square, other letters about six tenths as wide.</summary>
    public static double Width(string text, double size) => size * text.Sum(letter => letter >= '\u2E80' ? 1.0 : 0.6);
}
