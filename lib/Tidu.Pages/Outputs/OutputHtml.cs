using AngleSharp.Html.Parser;
using Tidu.Pages.Html;

namespace Tidu.Pages.Outputs;

/// <summary>The HTML that code has shown: it may do what it likes inside its place on the page, but not leave it.</summary>
internal static class OutputHtml
{
    private static readonly HashSet<string> Void =
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ];

    /// <summary>The HTML as it is if all that it opens it closes; else as browsers read it, closed at its end.</summary>
    public static string Contain(string html) => IsClosed(html) ? html : Close(html);

    private static bool IsClosed(string html)
    {
        var open = new Stack<string>();
        var foreign = 0;
        foreach (var token in HtmlScanner.Scan(html))
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.Comment when !token.Text.EndsWith('>'):
                case HtmlTokenKind.Comment when token.Text.StartsWith("<!--", StringComparison.Ordinal) && !token.Text.EndsWith("-->"):
                // Inside a comment inside a script, an end tag may not be one.
                case HtmlTokenKind.Text when open.TryPeek(out var raw) && raw == "script" && token.Text.Contains("<!--"):
                case HtmlTokenKind.StartTag when !token.Text.EndsWith('>') || token.Name == "plaintext":
                    return false;
                case HtmlTokenKind.StartTag when !Void.Contains(token.Name) && !(token.ClosesItself && foreign > 0):
                    foreign += token.Name is "svg" or "math" ? 1 : 0;
                    open.Push(token.Name);
                    break;
                case HtmlTokenKind.EndTag:
                    foreign -= token.Name is "svg" or "math" ? 1 : 0;
                    if (!token.Text.EndsWith('>') || !open.TryPop(out var name) || name != token.Name)
                    {
                        return false;
                    }
                    break;
            }
        }
        return open.Count == 0;
    }

    private static string Close(string html)
    {
        var body = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var endless in body.QuerySelectorAll("plaintext").ToList())
        {
            // No end tag can close it.
            endless.Replace([.. endless.ChildNodes]);
        }
        return body.InnerHtml;
    }
}
