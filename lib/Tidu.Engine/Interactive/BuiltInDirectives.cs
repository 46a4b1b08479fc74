using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive;

namespace Tidu.Engine.Interactive;

/// <summary>The magic commands that only tell something about the engine.</summary>
internal static class BuiltInDirectives
{
    private static readonly (string Kernel, string[] Names)[] Known =
    [
        (".NET", ["#!about", "#!csharp", "#!html", "#!import", "#!javascript", "#!lsmagic", "#!markdown", "#!time", "#!value"]),
        ("csharp", ["#i", "#r", "#!set", "#!share", "#!who", "#!whos"]),
    ];

    /// <summary>What such a command shows.</summary>
    /// <returns>HTML; <see langword="null"/> if the command is none of these.</returns>
    public static string? Html(string name, CompositeKernel root) =>
        name switch
        {
            "#!about" =>
                $"<table><tbody><tr><td><b>梯度 (Tidu)</b></td><td>.NET Interactive API, C#, .NET {Environment.Version}</td></tr></tbody></table>",
            "#!lsmagic" => List(root),
            _ => null,
        };

    private static string List(CompositeKernel root)
    {
        var html = new StringBuilder();
        foreach (var kernel in root.SubkernelsAndSelf())
        {
            var own = kernel.Directives.Where(directive => !directive.Hidden).Select(directive => (directive.Name, directive.Description));
            var known = Known.Where(entry => entry.Kernel == kernel.Name).SelectMany(entry => entry.Names).Select(name => (Name: name, ""));
            var all = known.Concat(own).OrderBy(directive => directive.Name, StringComparer.Ordinal).ToList();
            if (all.Count > 0)
            {
                html.Append("<h3>").Append(WebUtility.HtmlEncode(kernel.Name)).Append("</h3><ul>");
                foreach (var (name, description) in all)
                {
                    html.Append("<li><code>").Append(WebUtility.HtmlEncode(name)).Append("</code> ");
                    html.Append(WebUtility.HtmlEncode(description)).Append("</li>");
                }
                html.Append("</ul>");
            }
        }
        return html.ToString();
    }
}
