using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Tidu.Charts;
using Tidu.Lessons.Figures;

namespace Tidu.Lessons;

/// <summary>A figure that a reader can handle: static HTML that the lessons' program brings to life where scripts run.</summary>
/// <remarks>It needs no kernel, no server and no network. The same figure always gives the same bytes.</remarks>
[TypeFormatterSource(typeof(LessonFigureFormatterSource), PreferredMimeTypes = ["text/html"])]
public abstract record LessonFigure
{
    // Characters that could end a script element are escaped.
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>What links in the text call the figure: <c>[…](?#name:gamma=0.99)</c>; <see langword="null"/> if none does.</summary>
    public string? Name { get; init; }

    /// <summary>What the figure shows, in a sentence or two, for readers who cannot see it.</summary>
    public abstract string Description { get; }

    /// <summary>The kind under which the program knows how to bring the figure to life.</summary>
    protected abstract string Kind { get; }

    /// <summary>What the program needs to know, to be written as JSON with names in camel case.</summary>
    protected abstract object Data { get; }

    /// <summary>What shows without script, in print and by mail; inside <c>&lt;div class="tidu-static"&gt;</c> it goes when the figure lives.</summary>
    protected abstract string StaticHtml { get; }

    /// <summary>A picture with a caption, to be seen until the figure lives.</summary>
    protected static string Picture(Chart chart, string caption)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return $"<div class=\"tidu-static\">{ChartSvg.Image(chart)}<figcaption>{WebUtility.HtmlEncode(caption)}</figcaption></div>";
    }

    /// <summary>The figure as an HTML fragment.</summary>
    public string ToHtml() => Html(always: false);

    /// <summary>The figure as a whole HTML page that needs nothing else.</summary>
    public string ToStandaloneHtml() =>
        $$"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Tidu">
            <title>{{WebUtility.HtmlEncode(Description)}}</title>
            <style>:root { color-scheme: light dark; background: Canvas; } body { margin: 1rem auto; padding: 0 1rem; max-width: 48rem; }</style>
            <main>
            {{Html(always: true)}}
            </main>
            </html>

            """;

    /// <summary>The description.</summary>
    public sealed override string ToString() => Description;

    private string Html(bool always)
    {
        var (content, json) = (StaticHtml, JsonSerializer.Serialize(Data, JsonOptions));
        var id = StableId.Of($"{Kind} {Name} {content} {json}", bytes: 8);
        var name = Name is null ? "" : $" data-name=\"{WebUtility.HtmlEncode(Name)}\"";
        var program = always || LessonProgram.Carries(id) ? LessonProgram.Script : "";
        return $"""
            <figure class="tidu-figure" data-tidu="{Kind}"{name} data-figure="{id}" aria-label="{WebUtility.HtmlEncode(Description)}">
            {content}
            <script type="application/json">{json}</script>
            {program}<script>dispatchEvent(new Event("tidu"))</script>
            </figure>
            """;
    }
}
