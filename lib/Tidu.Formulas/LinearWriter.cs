using System.Text;

namespace Tidu.Formulas;

/// <summary>
/// Writes a formula as one line of text: <c>x_{1}</c>, <c>10^{−6}</c>, <c>{η}/{2}</c>, <c>√{s+ε}</c>. Binary signs have a space on both
/// sides, so that a sign of a number is one that touches it.
/// </summary>
internal static class LinearWriter
{
    /// <summary>The formula's text; bold and other alphabets become plain letters.</summary>
    public static string Write(MathNode formula)
    {
        var text = new StringBuilder();
        Add(text, formula);
        return MathAlphabet.Plain(text.ToString());
    }

    private static void Add(StringBuilder text, MathNode node)
    {
        switch (node)
        {
            case Identifier part:
                text.Append(part.Text);
                break;
            case Number part:
                text.Append(part.Text);
                break;
            case Words part:
                text.Append(part.Text);
                break;
            case BigOperator part:
                text.Append(part.Text);
                break;
            case FunctionName part:
                text.Append(' ').Append(part.Text).Append(' ');
                break;
            case Sign part:
                text.Append(part.Text);
                break;
            case Middle part:
                text.Append(part.Text);
                break;
            case Row part:
                AddRow(text, part.Items);
                break;
            case Fenced part:
                text.Append(part.Left);
                AddRow(text, part.Items);
                text.Append(part.Right);
                break;
            case Classed part:
                Add(text, part.Body);
                break;
            case Styled part:
                Add(text, part.Body);
                break;
            case Padded part:
                Add(text, part.Body);
                break;
            case Accent part:
                Add(text, part.Body);
                break;
            case Stack part:
                Add(text, part.Body);
                break;
            case Root part:
                text.Append('√');
                AddGroup(text, part.Body);
                break;
            case Fraction part:
                AddGroup(text, part.Numerator);
                text.Append('/');
                AddGroup(text, part.Denominator);
                break;
            case Scripts part:
                Add(text, part.Body);
                AddScript(text, '_', part.Sub);
                AddScript(text, '^', part.Sup);
                break;
            case Table part:
                AddTable(text, part);
                break;
            default:
                // White space shows nothing.
                break;
        }
    }

    private static void AddRow(StringBuilder text, IReadOnlyList<MathNode> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            // As in TeX, a sign with nothing before it that it could join to what follows belongs to what follows.
            if (
                items[i] is Sign { Kind: AtomClass.Binary or AtomClass.Relation } sign
                && (sign.Kind == AtomClass.Relation || (i > 0 && EndsOperand(items[i - 1])))
            )
            {
                text.Append(' ').Append(sign.Text).Append(' ');
            }
            else
            {
                Add(text, items[i]);
            }
        }
    }

    private static bool EndsOperand(MathNode node) =>
        node.Class is not (AtomClass.Binary or AtomClass.Relation or AtomClass.Open or AtomClass.Punctuation or AtomClass.Operator);

    private static void AddScript(StringBuilder text, char mark, MathNode? script)
    {
        if (script is not null)
        {
            text.Append(mark);
            AddGroup(text, script);
        }
    }

    private static void AddGroup(StringBuilder text, MathNode node)
    {
        text.Append('{');
        Add(text, node);
        text.Append('}');
    }

    private static void AddTable(StringBuilder text, Table table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row).Concat(table.Tags.OfType<MathNode>()))
        {
            Add(text, cell);
            text.Append(' ');
        }
    }
}
