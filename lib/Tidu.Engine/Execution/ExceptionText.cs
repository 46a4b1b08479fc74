namespace Tidu.Engine.Execution;

/// <summary>What exceptions say. They may be a cell's own: their message may be of any length, and may itself fail.</summary>
internal static class ExceptionText
{
    // Longer than any message that somebody reads.
    private const int Most = 10_000;

    /// <summary>The message of an exception.</summary>
    /// <returns>Never empty.</returns>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message is { Length: > 0 } message ? Cut(message) : exception.GetType().Name;
        }
        catch (Exception problem)
        {
            return $"（它的 Message 也出错：{problem.GetType().Name}）";
        }
    }

    /// <summary>The type and the message of an exception.</summary>
    public static string Of(Exception exception) => $"{exception.GetType().Name}: {MessageOf(exception)}";

    /// <summary>The first part of a text that is too long to show.</summary>
    public static string Cut(string text) => text.Length <= Most ? text : $"{text.AsSpan(0, Most)}……（共 {text.Length} 个字符，只留开头）";
}
