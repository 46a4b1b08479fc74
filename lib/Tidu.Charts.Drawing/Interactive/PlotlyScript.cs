namespace Tidu.Charts.Drawing.Interactive;

/// <summary>plotly.js, as Plotly.NET brings it, packed by this project's build.</summary>
internal static class PlotlyScript
{
    /// <summary>The script gzip'd, in base64.</summary>
    public static string Compressed()
    {
        using var packed = typeof(PlotlyScript).Assembly.GetManifestResourceStream("plotly.min.js.gz")!;
        var bytes = new byte[packed.Length];
        packed.ReadExactly(bytes);
        return Convert.ToBase64String(bytes);
    }
}
