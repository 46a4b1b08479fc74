using System.Text;
using Tidu.Documents;
using Tidu.Pages.Html;

namespace Tidu.Pages;

/// <summary>A script that several outputs carry and a page needs once.</summary>
/// <param name="Name">The value of its <c>data-shared</c> attribute.</param>
internal sealed record SharedScript(string Name, string Source)
{
    /// <summary>A file name that changes with the content, so that an old copy is never taken for a new one.</summary>
    public string FileName { get; } = NameOf(Name, Source);

    private static string NameOf(string name, string source)
    {
        var hash = ContentHash.Of(source, bytes: 6);
        var plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-')).Trim('.');
        return $"{plain}-{hash}.js";
    }
}

/// <summary>
/// What HTML outputs repeat and a page needs once: scripts marked <c>data-shared="name"</c>, which run after the page's content, and
/// style sheets, which come before the page's own.
/// </summary>
internal sealed class SharedParts
{
    private readonly List<SharedScript> scripts = [];
    private readonly List<string> styles = [];

    /// <summary>The scripts in the order of their first appearance.</summary>
    public IReadOnlyList<SharedScript> Scripts => scripts;

    /// <summary>The style sheets in the order of their first appearance.</summary>
    public IReadOnlyList<string> Styles => styles;

    /// <summary>Which scripts of the outputs may run.</summary>
    public ScriptPolicy Policy { get; } = new();

    /// <summary>Takes the shared parts out of an output's HTML.</summary>
    public string TakeFrom(string html)
    {
        var rest = new StringBuilder(html.Length);
        string? shared = null;
        var (insideStyle, insideScript) = (false, false);
        var insideSvg = 0;
        foreach (var token in HtmlScanner.Scan(html))
        {
            insideSvg +=
                token.Starts("svg") && !token.ClosesItself ? 1
                : token.Ends("svg") ? -1
                : 0;
            if (token.Kind == HtmlTokenKind.StartTag)
            {
                Policy.Admit(token);
            }
            if (token.Starts("script") && HtmlAttributes.Value(token, "data-shared") is { Length: > 0 } name)
            {
                shared = name;
            }
            else if (token.Ends("script") && shared is not null)
            {
                shared = null;
            }
            else if (shared is not null)
            {
                Policy.AdmitFile(token.Text);
                AddOnce(scripts, new SharedScript(shared, token.Text));
            }
            // A drawing keeps its own style sheet: it may be taken out of the page with it.
            else if (token.Starts("style") && insideSvg == 0)
            {
                insideStyle = true;
            }
            else if (token.Ends("style") && insideStyle)
            {
                insideStyle = false;
            }
            else if (insideStyle)
            {
                AddOnce(styles, token.Text.Trim());
            }
            else
            {
                if (insideScript && token.Kind == HtmlTokenKind.Text)
                {
                    Policy.Admit(token.Text);
                }
                insideScript = token.Starts("script") && !IsData(token);
                rest.Append(token.Text);
            }
        }
        return rest.ToString();
    }

    private static bool IsData(HtmlToken script) =>
        HtmlAttributes.Value(script, "type") is { Length: > 0 } type
        && !type.Contains("javascript", StringComparison.OrdinalIgnoreCase)
        && type != "module";

    private static void AddOnce<T>(List<T> parts, T part)
    {
        if (!parts.Contains(part))
        {
            parts.Add(part);
        }
    }
}
