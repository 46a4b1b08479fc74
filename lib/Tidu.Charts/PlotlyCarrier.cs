using System.Text;
using System.Text.Json;

namespace Tidu.Charts;

/// <summary>Decides which chart of a notebook carries plotly.js for all, and writes the script that it carries.</summary>
/// <remarks>
/// The script is a megabyte and a half; a notebook needs it once. The first chart formatted in a process carries it, and carries it
/// again when it is formatted again, so that running a cell twice leaves a saved notebook complete. This is the assembly's
/// one piece of state that outlives a call.
/// </remarks>
internal static class PlotlyCarrier
{
    private static readonly Lazy<string> Packed = new(Write);

    private static string? carrier;

    /// <summary>A script element of its own, which a page exporter may move to a file shared by all pages.</summary>
    public static string Script => Packed.Value;

    /// <summary>Whether the chart with that id carries the script.</summary>
    public static bool Carries(string id) => Interlocked.CompareExchange(ref carrier, id, null) is not { } first || first == id;

    /// <summary>One idea each, joined in this order.</summary>
    private static readonly string[] Programs = ["plotly.js", "fit.js", "player.js", "enliven.js", "keys.js", "wake.js"];

    /// <summary>One function of plotly.js (gzip'd, base64) and the style sheet, which does nothing where it has run before.</summary>
    private static string Write()
    {
        var (program, style) = (string.Join('\n', Programs.Select(Resource)), JsonSerializer.Serialize(Resource("charts.css")));
        return $$"""
            <script data-shared="plotly-2.28.0">((packed, css) => {
            const key = Symbol.for("tidu-charts plotly-2.28.0");
            if (window[key]) return;
            window[key] = true;
            {{program}}
            })("{{DrawingLibrary.Instance.CompressedPlotly()}}", {{style}});</script>

            """;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PlotlyCarrier).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
