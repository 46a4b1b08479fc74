using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tidu.Language.Documenting;

/// <summary>Documentation comments as Markdown; formulas in <c>$…$</c> or as code stay what they are.</summary>
internal static partial class DocumentationMarkdown
{
    /// <summary>The content of an element; empty if there is none.</summary>
    public static string Of(XElement? element)
    {
        if (element is null)
        {
            return "";
        }
        var text = new StringBuilder();
        Write(text, element);
        return Gaps().Replace(text.ToString(), "\n\n").Trim();
    }

    /// <summary>The name in a reference such as <c>M:System.Math.Abs(System.Double)</c>: <c>Math.Abs</c>.</summary>
    public static string NameIn(string? reference)
    {
        var plain = Arity()
            .Replace((reference ?? "").Split(':')[^1].Split('(')[0], "")
            .Replace("#ctor", "", StringComparison.Ordinal)
            .TrimEnd('.');
        var parts = plain.Split('.');
        // A type is called by its own name, a member by its type's too.
        return reference is ['T' or 'N', ..] || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    private static void Write(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(Spaces().Replace(words.Value, space => space.Groups["item"].Success ? "\n- " : " "));
            }
            else if (node is XElement child)
            {
                WriteElement(text, child);
            }
        }
    }

    private static void WriteElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" or "paramref" or "typeparamref" when element.IsEmpty:
                text.Append('`').Append(Named(element)).Append('`');
                break;
            case "c":
                text.Append('`').Append(element.Value).Append('`');
                break;
            case "code":
                text.Append("\n\n```csharp\n").Append(Undented(element.Value)).Append("\n```\n\n");
                break;
            case "para":
                text.Append("\n\n");
                Write(text, element);
                text.Append("\n\n");
                break;
            case "br":
                text.Append("\n\n");
                break;
            case "item":
                text.Append("\n- ");
                Write(text, element);
                break;
            case "term" when element.ElementsAfterSelf("description").Any():
                text.Append("**").Append(Of(element)).Append("**：");
                break;
            case "list":
                text.Append("\n\n");
                foreach (var item in element.Elements("item"))
                {
                    WriteElement(text, item);
                }
                text.Append("\n\n");
                break;
            default:
                Write(text, element);
                break;
        }
    }

    private static string Named(XElement reference) =>
        (string?)reference.Attribute("langword")
        ?? (string?)reference.Attribute("name")
        ?? (string?)reference.Attribute("href")
        ?? NameIn((string?)reference.Attribute("cref"));

    private static string Undented(string code)
    {
        var lines = code.Trim('\r', '\n').TrimEnd().Split('\n');
        var indent = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length < indent ? "" : line[indent..].TrimEnd()));
    }

    // Some write lists as Markdown does.
    [GeneratedRegex(@"\s*\n\s*(?<item>- )|\s+")]
    private static partial Regex Spaces();

    // Lists keep single line breaks.
    [GeneratedRegex(@" *\n[ \n]*\n *")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"`+[0-9]+|\{.*\}")]
    private static partial Regex Arity();
}
