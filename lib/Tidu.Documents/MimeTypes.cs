namespace Tidu.Documents;

/// <summary>What the name of a format says of its data.</summary>
public static class MimeTypes
{
    /// <summary>Whether a format's data is JSON itself and not text.</summary>
    /// <param name="mimeType">The format, such as <c>application/vnd.plotly.v1+json</c>.</param>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));
}
