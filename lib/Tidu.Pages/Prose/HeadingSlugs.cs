using System.Globalization;
using System.Text;

namespace Tidu.Pages.Prose;

/// <summary>
/// Ids of headings by the rule of GitHub and VS Code, so that a link written for one works in all: lower case, punctuation dropped,
/// a hyphen for each space, Chinese kept; the second of a name gets <c>-1</c>.
/// </summary>
internal sealed class HeadingSlugs
{
    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    /// <summary>A new id for a heading.</summary>
    public string For(string words)
    {
        var slug = new StringBuilder();
        foreach (var rune in words.ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                slug.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
        }
        var name = slug.Length == 0 ? "section" : slug.ToString();
        var count = given.GetValueOrDefault(name);
        given[name] = count + 1;
        if (count == 0)
        {
            return name;
        }
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
        return given.ContainsKey(numbered) ? For(numbered) : Remember(numbered);
    }

    private string Remember(string id)
    {
        given[id] = 1;
        return id;
    }
}
