using AngleSharp.Dom;
using Ganss.Xss;

namespace Tidu.Pages.Html;

/// <summary>What text may put on a page. Whatever is not listed goes; its words stay, if they are words.</summary>
internal static class ProseAllowlist
{
    // Elements for text, for formulas, and for drawings that neither move nor load anything.
    private const string Elements = """
        a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption
        figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark nav ol p picture pre q rp rt ruby s samp section small span
        strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr center font big strike tt
        math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd
        mstyle mpadded mphantom menclose mmultiscripts mprescripts merror
        svg g path circle ellipse line polyline polygon rect text tspan defs marker lineargradient radialgradient stop clippath
        """;

    private const string Attributes = """
        align alt border cellpadding cellspacing checked cite class color colspan datetime dir disabled height href id lang open reversed
        role rowspan scope size span src start style title type valign value width
        aria-label aria-labelledby aria-describedby aria-hidden aria-level
        accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding fence form frame largeop linethickness
        lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rspace
        scriptlevel separator stretchy symmetric voffset xmlns
        clip-path cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight fx fy
        gradienttransform gradientunits marker-end marker-mid marker-start markerheight markerunits markerwidth offset opacity orient points
        preserveaspectratio r refx refy rotate rx ry stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform viewbox x x1 x2 y y1 y2
        """;

    // Sizes, colours and borders: nothing that leaves its place or loads a file.
    private const string Properties = """
        background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color
        border-left border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style
        border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear
        color direction float font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style-type
        margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity padding padding-bottom
        padding-left padding-right padding-top text-align text-decoration text-decoration-color text-decoration-line text-decoration-style
        text-indent vertical-align white-space width word-break zoom
        """;

    /// <summary>Elements whose content are no words.</summary>
    private static readonly HashSet<string> Wordless = Set(
        """
        script style iframe object noscript template applet frameset title textarea select option xmp noembed noframes plaintext audio video
        canvas head set animate animatetransform animatemotion foreignobject desc metadata annotation-xml listing
        """
    );

    /// <summary>Other elements of HTML.</summary>
    private const string Others = """
        acronym area base basefont blink body button datalist dialog dir embed fieldset form frame hgroup html image keygen label legend link
        main map marquee menu menuitem meta meter nobr optgroup output param progress rb rtc search slot source track
        """;

    private static readonly HashSet<string> Known = [.. Set(Elements), .. Wordless, .. Set(Others)];

    /// <summary>Whether an element of that name may be in HTML, allowed or not.</summary>
    public static bool Knows(string name) => Known.Contains(name.ToLowerInvariant());

    /// <summary>The list in force.</summary>
    public static HtmlSanitizer Sanitizer { get; } = Create();

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = Set(Elements),
                AllowedAttributes = Set(Attributes),
                AllowedCssProperties = Set(Properties),
                AllowedSchemes = Set("http https mailto tel ftp"),
                UriAttributes = Set("href src cite"),
                AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
            }
        )
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removed) =>
        {
            if (Wordless.Contains(removed.Tag.LocalName) || !removed.Tag.HasChildNodes)
            {
                removed.Cancel = true;
                removed.Tag.Remove();
            }
        };
        sanitizer.FilterUrl += (_, address) =>
        {
            if (address.Tag.LocalName == "img")
            {
                // An image is in the page or it is nowhere.
                var isData = address.OriginalUrl.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
                address.SanitizedUrl = isData ? address.OriginalUrl : null;
            }
        };
        sanitizer.PostProcessNode += (_, kept) =>
        {
            if (kept.Node is IElement element)
            {
                if (element.LocalName != "img")
                {
                    element.RemoveAttribute("src");
                }
                // A gradient of the drawing itself is all that a url may name.
                foreach (var attribute in element.Attributes.Where(LeadsElsewhere).ToList())
                {
                    element.RemoveAttribute(attribute.Name);
                }
            }
        };
        return sanitizer;
    }

    private static bool LeadsElsewhere(IAttr attribute) =>
        attribute.Name is not ("href" or "src" or "alt" or "title")
        && attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
        && !attribute.Value.StartsWith("url(#", StringComparison.Ordinal);

    private static HashSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
