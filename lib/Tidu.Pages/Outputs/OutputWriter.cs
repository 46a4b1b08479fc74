using System.Text;
using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Pages.Html;
using Tidu.Pages.Prose;

namespace Tidu.Pages.Outputs;

/// <summary>Turns the outputs of code cells into HTML, each in the richest form that a page can show.</summary>
/// <param name="markdown">What renders Markdown outputs.</param>
/// <param name="shared">Where scripts and style sheets go that outputs repeat.</param>
internal sealed class OutputWriter(LessonMarkdown markdown, SharedParts shared)
{
    /// <summary>More text than this is cut: no reader gets to the end, but the browser would have to.</summary>
    private const int LongestText = 1_000_000;

    // About a screenful; a longer output scrolls in a frame of its own.
    private const int LinesShownWhole = 40;

    /// <summary>Richest first.</summary>
    private static readonly string[] Types =
    [
        "text/html",
        "image/svg+xml",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
        "text/markdown",
        "text/latex",
        "application/json",
        "text/plain",
    ];

    /// <summary>The outputs of a cell as HTML.</summary>
    public string Write(IReadOnlyList<Output> outputs, CellPlace place, LessonLinks links)
    {
        var html = new StringBuilder();
        foreach (var output in OutputStreams.Join(outputs))
        {
            html.Append(
                output switch
                {
                    StreamOutput stream => Stream(stream),
                    ErrorOutput error => Error(error),
                    DisplayData data => Display(data.Data, place, links),
                    _ => "",
                }
            );
        }
        return html.ToString();
    }

    private static string Stream(StreamOutput stream) =>
        stream.Text.Length == 0 ? "" : Text(stream.Text, stream.Name == "stderr" ? "stream stderr" : "stream");

    private static string Text(string text, string kind)
    {
        var cut = text.Length > LongestText;
        text = (cut ? text[..LongestText] : text).TrimEnd('\n', '\r');
        var isLong = text.AsSpan().Count('\n') >= LinesShownWhole;
        return $"<pre class=\"output {kind}{(isLong ? " long" : "")}\">{AnsiText.ToHtml(text)}</pre>\n"
            + (cut ? $"<p class=\"note\">输出太长，这里只显示前 {LongestText} 个字符。</p>\n" : "");
    }

    private static string Error(ErrorOutput error)
    {
        var trace = string.Join('\n', error.Traceback).TrimEnd();
        var more = trace.Length == 0 ? "" : $"<pre>{AnsiText.ToHtml(trace)}</pre>";
        return $"<div class=\"output error\"><p><strong>{HtmlText.Escape(error.Name)}</strong> {HtmlText.Escape(error.Value)}</p>{more}</div>\n";
    }

    private string Display(JsonObject data, CellPlace place, LessonLinks links)
    {
        foreach (var type in Types)
        {
            if (data[type] is { } value)
            {
                return Display(type, value, data, place, links);
            }
        }
        var names = string.Join("、", data.Select(entry => entry.Key));
        return names.Length == 0 ? "" : $"<p class=\"note\">此输出没有页面能显示的格式（{HtmlText.Escape(names)}）。</p>\n";
    }

    private string Display(string type, JsonNode value, JsonObject data, CellPlace place, LessonLinks links)
    {
        var text = MimeBundle.Text(value);
        switch (type)
        {
            case "text/html":
                var html = place.Options.Untrusted ? ProseSanitizer.Clean(text, links) : OutputHtml.Contain(shared.TakeFrom(text));
                return $"<div class=\"output html\">{html}</div>\n";
            case "text/markdown":
                return $"<div class=\"output prose\">{markdown.Render(text, place, links)}</div>\n";
            case "text/latex":
                return $"<div class=\"output\">{Latex(text, place)}</div>\n";
            case "application/json":
                return Text(MimeBundle.Json(value), "json");
            case "text/plain":
                return Text(text, "plain");
            case "image/svg+xml":
                return Image(type, Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), data);
            default:
                return Image(type, string.Concat(text.Where(c => !char.IsWhiteSpace(c))), data);
        }
    }

    /// <summary>An image as an element of its own, so that ids and styles of two drawings never meet.</summary>
    private static string Image(string type, string base64, JsonObject data)
    {
        var alt = data["text/plain"] is { } words ? MimeBundle.Text(words) : "输出的图";
        return $"<div class=\"output image\"><img src=\"data:{type};base64,{HtmlText.Escape(base64)}\" alt=\"{HtmlText.Escape(alt)}\"></div>\n";
    }

    private string Latex(string text, CellPlace place)
    {
        var tex = text.Trim();
        foreach (var (open, close) in new[] { ("$$", "$$"), ("\\[", "\\]"), ("$", "$"), ("\\(", "\\)") })
        {
            if (
                tex.Length > open.Length + close.Length
                && tex.StartsWith(open, StringComparison.Ordinal)
                && tex.EndsWith(close, StringComparison.Ordinal)
            )
            {
                tex = tex[open.Length..^close.Length];
                break;
            }
        }
        return markdown.SetterOf(place).Set(tex, text.Trim(), display: true);
    }
}
