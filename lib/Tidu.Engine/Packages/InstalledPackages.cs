using System.Net;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Directives;

namespace Tidu.Engine.Packages;

/// <summary>What the packages and sources that a cell names are shown as: the HTML in which the original tells of them.</summary>
internal static class InstalledPackages
{
    /// <summary>The version of the packages that come with the notebook API.</summary>
    public static string HostVersion =>
        typeof(Formatter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes the HTML.</summary>
    /// <param name="references">What the cell asks for.</param>
    /// <param name="sources">The sources that the notebook has named so far.</param>
    /// <param name="versionOf">The version that is used of a package.</param>
    /// <returns>The HTML; empty if the cell names no package and no source.</returns>
    public static string Html(
        IReadOnlyList<CellReference> references,
        IEnumerable<string> sources,
        Func<CellReference, string> versionOf
    ) =>
        references.All(reference => reference.Kind == CellReferenceKind.Folder)
            ? ""
            : "<div>"
                + List("Restore sources", sources)
                + List("Installing Packages", [])
                + List(
                    "Installed Packages",
                    references
                        .Where(reference => reference.Kind == CellReferenceKind.Package)
                        .Select(package => $"{package.Name}, {versionOf(package)}")
                )
                + "</div>";

    private static string List(string title, IEnumerable<string> items)
    {
        var lines = items.Distinct().Order(StringComparer.Ordinal).Select(item => $"<li><span>{WebUtility.HtmlEncode(item)}</span></li>");
        return string.Concat(lines) is { Length: > 0 } all ? $"<div><strong>{title}</strong><ul>{all}</ul></div>" : "<div></div>";
    }
}
