using System.Security.Cryptography;
using System.Text;
using Tidu.Pages.Html;

namespace Tidu.Pages;

/// <summary>
/// Which scripts may run on a page: ours and those of the notebook's outputs, each by the hash of its text, so that a script which gets
/// in by any other way does not run.
/// </summary>
internal sealed class ScriptPolicy
{
    private readonly SortedSet<string> hashes = new(StringComparer.Ordinal);
    private bool hasHandlers;
    private bool compiles;

    /// <summary>Admits a script that is in the page.</summary>
    /// <param name="source">Everything between its tags.</param>
    public void Admit(string source)
    {
        // Browsers read line ends as one character before they take the hash.
        var text = source.ReplaceLineEndings("\n").Replace('\0', '\uFFFD');
        hashes.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'");
        AdmitFile(source);
    }

    /// <summary>Admits a script that is a file beside the page.</summary>
    public void AdmitFile(string source) =>
        compiles |=
            source.Contains("Function(", StringComparison.Ordinal)
            || source.Contains("eval(", StringComparison.Ordinal)
            || source.Contains("createObjectURL", StringComparison.Ordinal);

    /// <summary>Admits what the HTML of an output does by attributes.</summary>
    /// <param name="tag">A start tag.</param>
    public void Admit(HtmlToken tag)
    {
        if (!hasHandlers && tag.Text.Contains('=', StringComparison.Ordinal))
        {
            hasHandlers = HtmlAttributes
                .Read(tag)
                .Exists(attribute =>
                    attribute.Key.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                );
        }
    }

    /// <summary>The policy as a page states it: nothing comes from a network, nothing goes to one.</summary>
    /// <param name="hasFiles">Whether scripts lie beside the page; <c>file:</c> is what that means for a page opened from disk.</param>
    public string ToString(bool hasFiles)
    {
        // No hash admits a handler in an attribute, and one hash forbids them all.
        IEnumerable<string> scripts = hasHandlers ? ["'unsafe-inline'"] : hashes;
        scripts = scripts.Concat(hasFiles ? ["'self'", "file:"] : []).Concat(compiles ? ["blob:", "'unsafe-eval'"] : []);
        return $"default-src 'none'; script-src {string.Join(' ', scripts)}; style-src 'unsafe-inline'; "
            + "img-src 'self' file: data: blob:; font-src data:; media-src data: blob:; connect-src 'none'; worker-src blob:; "
            + "frame-src 'none'; base-uri 'none'; form-action 'none'";
    }
}
