using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tidu.Formulas;
using Tidu.Pages.Prose;

namespace Tidu.Pages.Reading;

/// <summary>What a character of a text belongs to.</summary>
internal enum TextKind
{
    Words,
    Formula,
    Code,

    /// <summary>The words of a link, or an address.</summary>
    Link,

    /// <summary>Raw HTML, comments included.</summary>
    Html,
}

/// <summary>A character of a block's text, and where it came from.</summary>
/// <param name="Kind">What it belongs to.</param>
/// <param name="Source">Its part of the block; <see langword="null"/> in a formula that is a block.</param>
/// <param name="End">How many characters of a literal source end with it.</param>
internal readonly record struct FlatCharacter(char Value, TextKind Kind, Inline? Source, int End);

/// <summary>The text of a paragraph or another block without markup, formulas in their linear form (see <see cref="TexConverter.ToLinearText"/>).</summary>
internal static class FlatText
{
    /// <summary>The blocks that hold text, in order: the part itself, or those inside it.</summary>
    public static IEnumerable<LeafBlock> BlocksOf(Block part) =>
        (part is LeafBlock leaf ? [leaf] : part.Descendants<LeafBlock>()).Where(block =>
            block.Inline is not null || block is FormulaBlock or HtmlBlock
        );

    /// <summary>The characters of a block.</summary>
    public static IReadOnlyList<FlatCharacter> Of(LeafBlock block)
    {
        var text = new List<FlatCharacter>();
        switch (block)
        {
            case FormulaBlock formula:
                Add(text, Linear(FormulaBlockParser.TexOf(formula)), TextKind.Formula, null);
                break;
            case HtmlBlock html:
                Add(text, html.Lines.ToString(), TextKind.Html, null);
                break;
            case { Inline: { } inlines }:
                AddAll(text, inlines, isLink: false);
                break;
        }
        return text;
    }

    private static void AddAll(List<FlatCharacter> text, ContainerInline parts, bool isLink)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case LiteralInline literal:
                    var words = literal.Content.AsSpan();
                    for (var i = 0; i < words.Length; i++)
                    {
                        text.Add(new FlatCharacter(words[i], isLink ? TextKind.Link : TextKind.Words, literal, i + 1));
                    }
                    break;
                case FormulaInline formula:
                    Add(text, Linear(formula.Tex), isLink ? TextKind.Link : TextKind.Formula, formula);
                    break;
                case CodeInline code:
                    Add(text, code.Content, TextKind.Code, code);
                    break;
                case HtmlEntityInline entity:
                    Add(text, entity.Transcoded.ToString(), isLink ? TextKind.Link : TextKind.Words, entity);
                    break;
                case HtmlInline html:
                    Add(text, html.Tag, TextKind.Html, html);
                    break;
                case AutolinkInline link:
                    Add(text, link.Url, TextKind.Link, link);
                    break;
                case LineBreakInline:
                    Add(text, " ", TextKind.Words, part);
                    break;
                case TaskList:
                    break;
                case ContainerInline container:
                    AddAll(text, container, isLink || container is LinkInline);
                    break;
            }
        }
    }

    private static void Add(List<FlatCharacter> text, string words, TextKind kind, Inline? source)
    {
        foreach (var c in words)
        {
            text.Add(new FlatCharacter(c, kind, source, int.MaxValue));
        }
    }

    /// <summary>A formula that cannot be set is taken as it stands: others complain about it.</summary>
    private static string Linear(string tex)
    {
        try
        {
            return TexConverter.ToLinearText(tex);
        }
        catch (TexException)
        {
            return tex;
        }
    }
}
