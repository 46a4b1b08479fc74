using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Tidu.Pages.Html;

/// <summary>
/// Writes a parsed text as HTML, to the letter as AngleSharp's <c>InnerHtml</c> does; that one takes time by the square of a list's length,
/// as it looks for the next sibling from the first on.
/// </summary>
internal static class HtmlWriter
{
    private static readonly IMarkupFormatter Formatter = HtmlMarkupFormatter.Instance;

    /// <summary>What is inside a node.</summary>
    public static string InnerHtml(INode node)
    {
        using var text = new StringWriter();
        WriteChildren(node, text);
        return text.ToString();
    }

    private static void WriteChildren(INode parent, TextWriter text)
    {
        foreach (var child in parent.ChildNodes)
        {
            switch (child)
            {
                case IElement element:
                    WriteElement(element, text);
                    break;
                case IText words:
                    var isLiteral = parent.Flags.HasFlag(NodeFlags.LiteralText);
                    text.Write(isLiteral ? Formatter.LiteralText(words) : Formatter.Text(words));
                    break;
                default:
                    child.ToHtml(text, Formatter);
                    break;
            }
        }
    }

    private static void WriteElement(IElement element, TextWriter text)
    {
        var closesItself = element.Flags.HasFlag(NodeFlags.SelfClosing);
        text.Write(Formatter.OpenTag(element, closesItself));
        if (!closesItself)
        {
            // The first line end in pre does not count when it is read.
            if (element.Flags.HasFlag(NodeFlags.LineTolerance) && element.FirstChild is IText { Data: ['\n', ..] })
            {
                text.Write('\n');
            }
            WriteChildren(element, text);
        }
        text.Write(Formatter.CloseTag(element, closesItself));
    }
}
