using System.Text.Json.Nodes;
using Tidu.Pages.Html;

namespace Tidu.Pages;

/// <summary>What becomes of the links and images of a Markdown cell on a page that may use neither network nor files of its own.</summary>
/// <param name="Folder">The notebook's folder.</param>
/// <param name="Pages">The pages of the site by their notebooks' file names.</param>
/// <param name="Attachments">The cell's attachments.</param>
internal sealed record LessonLinks(CellPlace Place, string? Folder, IReadOnlyDictionary<string, string> Pages, JsonObject? Attachments)
{
    private static readonly Dictionary<string, string> ImageTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".svg"] = "image/svg+xml",
        [".bmp"] = "image/bmp",
    };

    /// <summary>Whether an address calls no program.</summary>
    public static bool IsHarmlessAddress(string address)
    {
        // Browsers ignore control characters and white space in front of and inside a scheme.
        var compact = string.Concat(address.Where(c => c > ' ' && c != '\x7F'));
        var colon = compact.AsSpan().IndexOfAny(":/?#");
        return colon < 0
            || compact[colon] != ':'
            || compact[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" or "ftp"
            || compact.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The attributes of a link: a notebook becomes its page; a file beside the notebook is named, as nothing can be opened.</summary>
    public List<KeyValuePair<string, string>> Link(List<KeyValuePair<string, string>> attributes)
    {
        var index = attributes.FindIndex(attribute => attribute.Key == "href");
        if (index < 0)
        {
            return attributes;
        }
        var address = attributes[index].Value;
        // A link that drives a figure, in the form that VS Code leaves as it is.
        if (address.StartsWith("?#", StringComparison.Ordinal))
        {
            attributes[index] = new("href", address[1..]);
        }
        else if (address.StartsWith('#') && FootnoteId(address[1..]) is { } id)
        {
            attributes[index] = new("href", "#" + id);
        }
        else if (address.StartsWith('#') || HasScheme(address))
        {
            return attributes;
        }
        else if (PageOf(address) is { } page)
        {
            attributes[index] = new("href", page);
        }
        else
        {
            attributes[index] = new("title", Uri.UnescapeDataString(address));
        }
        return attributes;
    }

    /// <summary>The id of a footnote made the page's own: each cell counts its notes from 1; <see langword="null"/>: no footnote's.</summary>
    public string? FootnoteId(string id) =>
        id.StartsWith("fn:", StringComparison.Ordinal) || id.StartsWith("fnref:", StringComparison.Ordinal)
            ? Place.FootnotePrefix + id
            : null;

    /// <summary>An image as the page can have it.</summary>
    public string Image(List<KeyValuePair<string, string>> attributes, bool insideLink)
    {
        var address = attributes.Find(attribute => attribute.Key == "src").Value ?? "";
        var alt = attributes.Find(attribute => attribute.Key == "alt").Value ?? "";
        if (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            return Inline(attributes, address);
        }
        if (HasScheme(address) && !address.StartsWith("attachment:", StringComparison.Ordinal))
        {
            var text = HtmlText.Escape(alt.Length > 0 ? alt : address);
            return insideLink || !IsHarmlessAddress(address)
                ? $"<span class=\"elsewhere\">{text}</span>"
                : $"<a class=\"elsewhere\" href=\"{HtmlText.Escape(address)}\">图片：{text}</a>";
        }
        var data = address.StartsWith("attachment:", StringComparison.Ordinal)
            ? Attached(address["attachment:".Length..])
            : FromFile(address);
        if (data is not null)
        {
            return Inline(attributes, data);
        }
        Place.Complain($"没有图片“{address}”，请把它放在笔记本旁边，或作为附件放进这一格");
        return $"<span class=\"elsewhere\">图片缺失：{HtmlText.Escape(alt.Length > 0 ? alt : address)}</span>";
    }

    private static string Inline(List<KeyValuePair<string, string>> attributes, string data)
    {
        var kept = attributes.Where(a => a.Key is "width" or "height" or "title" or "class" or "style" or "align" or "id").ToList();
        kept.Insert(0, new("src", data));
        kept.Insert(1, new("alt", attributes.Find(attribute => attribute.Key == "alt").Value ?? ""));
        return HtmlAttributes.Tag("img", kept);
    }

    private static bool HasScheme(string address) =>
        address.StartsWith("//", StringComparison.Ordinal)
        || (address.IndexOf(':') is > 1 and var colon && address.AsSpan(0, colon).IndexOfAny("/?#") < 0);

    private string? PageOf(string address)
    {
        var hash = address.IndexOf('#');
        var path = Uri.UnescapeDataString(hash < 0 ? address : address[..hash]);
        return Pages.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var page)
            ? Uri.EscapeDataString(page) + (hash < 0 ? "" : address[hash..])
            : null;
    }

    private string? Attached(string name)
    {
        if (Attachments?[Uri.UnescapeDataString(name)] is not JsonObject bundle)
        {
            return null;
        }
        foreach (var (type, value) in bundle)
        {
            if (type.StartsWith("image/", StringComparison.Ordinal) && value is not null)
            {
                var text = string.Concat(MimeText(value).Where(c => !char.IsWhiteSpace(c)));
                return $"data:{type};base64,{text}";
            }
        }
        return null;
    }

    private static string MimeText(JsonNode value) => Outputs.MimeBundle.Text(value);

    private string? FromFile(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (Folder is null || path.Length == 0 || !ImageTypes.TryGetValue(Path.GetExtension(path), out var type))
        {
            return null;
        }
        var file = Path.GetFullPath(path, Path.GetFullPath(Folder));
        if (!IsInside(file) || !File.Exists(file))
        {
            return null;
        }
        // A pipe or a device has no length; one that leads elsewhere is not beside the notebook.
        var info = new FileInfo(file);
        var target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;
        return IsInside(target) && new FileInfo(target).Length > 0
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(target))}"
            : null;
    }

    private bool IsInside(string file) =>
        file.StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder!)) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
