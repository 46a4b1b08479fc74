using System.Net;
using System.Text.RegularExpressions;

namespace Tidu.Pages.Tests;

/// <summary>What a text becomes on a page, in a form that tests can spell out.</summary>
internal static partial class ProseHtml
{
    /// <summary>The HTML of a text; formulas as [source], display formulas as [[source]], those that cannot be set as !source!.</summary>
    public static string Of(string markdown, ICollection<PageWarning>? warnings = null)
    {
        var found = new List<PageWarning>();
        var html = SinglePage.Render(Make.Lesson("lesson.ipynb", Make.Text(markdown)), new PageOptions(), found);
        found.ForEach(warning => warnings?.Add(warning));
        var start = html.IndexOf("<div class=\"prose\">", StringComparison.Ordinal) + "<div class=\"prose\">".Length;
        var prose = html[start..html.LastIndexOf("</div>", html.IndexOf("</article>", StringComparison.Ordinal), StringComparison.Ordinal)];
        return Unset().Replace(Formulas().Replace(prose, Bracketed), "!$1!").Trim();
    }

    private static string Bracketed(Match formula)
    {
        var source = WebUtility.HtmlDecode(formula.Groups["tex"].Value);
        return formula.Groups["kind"].Value == "formula" ? $"[[{source}]]" : $"[{source}]";
    }

    [GeneratedRegex(
        "<span class=\"(?<kind>formula|formula-inline)\"[^>]*><math(?:(?!</math>).)*?<annotation[^>]*>(?<tex>.*?)</annotation></semantics></math></span>",
        RegexOptions.Singleline
    )]
    private static partial Regex Formulas();

    [GeneratedRegex("<span class=\"formula(?:-inline)?\"><code class=\"tex\">(.*?)</code></span>", RegexOptions.Singleline)]
    private static partial Regex Unset();
}
