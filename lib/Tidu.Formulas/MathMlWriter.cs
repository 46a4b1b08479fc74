using System.Globalization;
using System.Text;

namespace Tidu.Formulas;

/// <summary>
/// Writes the parts of a formula as MathML Core. Where a browser's operator dictionary would space signs otherwise than TeX does
/// (unary minus, scripts, delimiters that must not grow), the attributes say so.
/// </summary>
internal sealed partial class MathMlWriter
{
    private readonly StringBuilder markup = new();
    private bool inScript;

    /// <summary>The MathML of a formula without the <c>math</c> element around it.</summary>
    public static string Write(MathNode formula)
    {
        var writer = new MathMlWriter();
        writer.WriteNode(formula);
        return writer.markup.ToString();
    }

    /// <summary>Writes exactly one element.</summary>
    private void WriteNode(MathNode node)
    {
        switch (node)
        {
            case Row { Items: [Sign sign] }:
                WriteSign(sign, new Surroundings(null, null, Braced: true));
                break;
            case Row { Items: [not FunctionName and var only] }:
                WriteNode(only);
                break;
            case Row row:
                WriteRow(row.Items, "<mrow>", "</mrow>");
                break;
            case Identifier { Upright: true, Text.Length: 1 } letter:
                Leaf("mi", letter.Text, " mathvariant=\"normal\"");
                break;
            case Identifier letter:
                Leaf("mi", letter.Text);
                break;
            case Number number:
                Leaf("mn", number.Text);
                break;
            case Words words:
                Leaf("mtext", Unbreakable(words.Text), words.Css is null ? "" : $" style=\"{words.Css}\"");
                break;
            case Space space:
                WriteSpace(space.Em);
                break;
            case Sign or BigOperator or FunctionName or Middle:
                WriteOperator(node, new Surroundings(null, null));
                break;
            case Classed classed:
                WriteNode(classed.Body);
                break;
            case Fenced fenced:
                WriteFenced(fenced);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Accent accent:
                WriteAccent(accent);
                break;
            case Scripts scripts:
                WriteScripts(scripts, new Surroundings(null, null));
                break;
            default:
                WriteLayout(node);
                break;
        }
    }

    private void WriteLayout(MathNode node)
    {
        switch (node)
        {
            case Fraction fraction:
                Element("mfrac", fraction.Line ? "" : " linethickness=\"0\"", fraction.Numerator, fraction.Denominator);
                break;
            case Root { Index: null } root:
                Element("msqrt", "", root.Body);
                break;
            case Root root:
                Element("mroot", "", root.Body, InScript(root.Index!));
                break;
            case Stack { Under: { } under, Over: { } over } stack:
                Element("munderover", "", stack.Body, InScript(under), InScript(over));
                break;
            case Stack { Under: { } under } stack:
                Element("munder", "", stack.Body, InScript(under));
                break;
            case Stack stack:
                Element("mover", "", stack.Body, InScript(stack.Over!));
                break;
            case Styled styled:
                Element("mstyle", " " + styled.Attributes, styled.Body);
                break;
            case Phantom phantom:
                Element("mphantom", "", phantom.Body);
                break;
            case Padded padded:
                Element("mpadded", " " + padded.Attributes, padded.Body);
                break;
            case Block block:
                markup.Append(
                    CultureInfo.InvariantCulture,
                    $"<mspace class=\"rule\" width=\"{block.Width:0.####}em\" height=\"{block.Height:0.####}em\"/>"
                );
                break;
            default:
                throw new InvalidOperationException($"No MathML for {node.GetType().Name}.");
        }
    }

    /// <summary>Marks a part that is set in script size, where TeX drops the space around signs.</summary>
    private static ScriptSized InScript(MathNode node) => new(node);

    private void Element(string name, string attributes, params ReadOnlySpan<MathNode> children)
    {
        markup.Append('<').Append(name).Append(attributes).Append('>');
        foreach (var child in children)
        {
            if (child is ScriptSized script)
            {
                var outer = inScript;
                inScript = true;
                WriteNode(script.Body);
                inScript = outer;
            }
            else
            {
                WriteNode(child);
            }
        }
        markup.Append("</").Append(name).Append('>');
    }

    private void WriteRow(IReadOnlyList<MathNode> items, string open, string close, bool afterOrdinary = false)
    {
        markup.Append(open);
        var classes = RowSpacing.Classes(items, afterOrdinary);
        AtomClass? before = afterOrdinary ? AtomClass.Ordinary : null;
        for (var i = 0; i < items.Count; i++)
        {
            var after = RowSpacing.Next(items, classes, i);
            var place = new Surroundings(before, after, Unary: items[i].Class == AtomClass.Binary && classes[i] != AtomClass.Binary)
            {
                First = i == 0 && afterOrdinary,
            };
            switch (items[i])
            {
                case Scripts scripts:
                    WriteScripts(scripts, place);
                    break;
                case Sign or BigOperator or FunctionName or Middle:
                    WriteOperator(items[i], place);
                    break;
                default:
                    WriteNode(items[i]);
                    break;
            }
            before = items[i] is Space or Row { Items.Count: 0 } ? before : classes[i];
        }
        markup.Append(close);
    }

    private void WriteFenced(Fenced fenced)
    {
        WriteRow(fenced.Items, $"<mrow>{Fence(fenced.Left, "prefix")}", $"{Fence(fenced.Right, "postfix")}</mrow>");

        static string Fence(string text, string form) =>
            text.Length == 0 ? "" : $"<mo fence=\"true\" form=\"{form}\" stretchy=\"true\">{MarkupText.Escape(text)}</mo>";
    }

    private void WriteAccent(Accent accent)
    {
        var name = accent.Below ? "munder" : "mover";
        markup.Append('<').Append(name).Append(accent.Below ? " accentunder=\"true\">" : " accent=\"true\">");
        // Over a single letter a brace would look like a hat.
        WriteNode(
            accent is { Mark: "⏞" or "⏟", Body: Identifier or Number or Row { Items: [Identifier or Number] } }
                ? new Row([new Space(0.25), accent.Body, new Space(0.25)])
                : accent.Body
        );
        // An arrow that does not grow would be wider than the letter under it.
        var size = accent is { Mark: "→", Stretchy: false } ? " style=\"font-size:0.7em\"" : "";
        Leaf("mo", accent.Mark, (accent.Stretchy ? " stretchy=\"true\"" : " stretchy=\"false\"") + size);
        markup.Append("</").Append(name).Append('>');
    }

    private void WriteTable(Table table)
    {
        markup.Append("<mtable class=\"").Append(table.Kind).Append('"').Append(table.Display ? " displaystyle=\"true\">" : ">");
        var widest = table.Rows.Count == 0 ? 0 : table.Rows.Max(cells => cells.Count);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            markup.Append("<mtr>");
            for (var column = 0; column < table.Rows[row].Count; column++)
            {
                var attributes = TableStyle.OfCell(table, row, column);
                var items = table.Rows[row][column] is Row cell ? cell.Items : [table.Rows[row][column]];
                // An aligned cell behind & continues the formula before it.
                var goesOn = table.Kind == "aligned" && column % 2 == 1;
                WriteRow(items, $"<mtd{attributes}>", "</mtd>", goesOn);
            }
            if (table.Tags.Any(tag => tag is not null))
            {
                // Behind the longest row, so that the numbers stand one below the other.
                markup.Append(string.Concat(Enumerable.Repeat("<mtd></mtd>", widest - table.Rows[row].Count)));
                WriteTag(row < table.Tags.Count ? table.Tags[row] : null);
            }
            markup.Append("</mtr>");
        }
        markup.Append("</mtable>");
    }

    private void WriteTag(MathNode? tag)
    {
        markup.Append("<mtd style=\"padding-left:2em\">");
        if (tag is not null)
        {
            WriteNode(tag);
        }
        markup.Append("</mtd>");
    }

    private void WriteSpace(double em)
    {
        var width = em.ToString("0.####", CultureInfo.InvariantCulture);
        // MathML has no negative space; CSS does.
        markup.Append(em < 0 ? $"<mspace style=\"margin-left:{width}em\"/>" : $"<mspace width=\"{width}em\"/>");
    }

    private void Leaf(string name, string text, string attributes = "") =>
        markup
            .Append('<')
            .Append(name)
            .Append(attributes)
            .Append('>')
            .Append(MarkupText.Escape(text))
            .Append("</")
            .Append(name)
            .Append('>');

    /// <summary>Keeps the white space at the ends, which MathML would trim.</summary>
    private static string Unbreakable(string text)
    {
        var trimmed = text.Trim(' ');
        return trimmed.Length == text.Length ? text : text.Replace(' ', '\u00A0');
    }

    private sealed record ScriptSized(MathNode Body) : MathNode;
}
