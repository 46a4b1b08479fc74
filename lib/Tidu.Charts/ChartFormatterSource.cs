using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;

namespace Tidu.Charts;

/// <summary>The formatters of <see cref="Chart"/>, in the shape that .NET Interactive looks for by reflection.</summary>
public sealed class ChartFormatterSource
{
    /// <summary>One formatter for each MIME type in which a chart can be shown.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Called by reflection on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
        [
            new ChartFormatter(MediaTypeNames.Text.Html, chart => chart.ToHtml()),
            new ChartFormatter(MediaTypeNames.Image.Svg, chart => chart.ToSvg()),
            new ChartFormatter(MediaTypeNames.Text.Plain, chart => chart.Words),
        ];
}

/// <summary>Writes a chart in one MIME type; its two members are what .NET Interactive calls by name.</summary>
/// <param name="mimeType">The MIME type written.</param>
/// <param name="text">The text of a chart in that type.</param>
public sealed class ChartFormatter(string mimeType, Func<Chart, string> text)
{
    /// <summary>The MIME type that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/> if it is a chart.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (instance is not Chart chart)
        {
            return false;
        }
        writer.Write(text(chart));
        return true;
    }
}
