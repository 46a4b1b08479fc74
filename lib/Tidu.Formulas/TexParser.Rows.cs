namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>Reads parts up to something that ends a row, and leaves that to the caller.</summary>
    private List<MathNode> ParseRow()
    {
        var outerFont = font;
        GoDeeper();
        var items = new List<MathNode>();
        for (var token = reader.Peek(); !EndsRow(token); token = reader.Peek())
        {
            if (token.Kind == TexTokenKind.Command && Infixes.ContainsKey(token.Text))
            {
                items = [ParseInfix(reader.Next(), new Row(items))];
                break;
            }
            if (ParseSwitch(token) is { } rest)
            {
                items.AddRange(rest);
                continue;
            }
            items.Add(ParseScripts(ParseAtom()));
        }
        depth--;
        font = outerFont;
        return items;
    }

    /// <summary>Reads a row, or rows one below the other where <c>\\</c> stands in the middle of a formula.</summary>
    /// <param name="kind">The style class of the rows.</param>
    private List<MathNode> ParseLines(string kind)
    {
        var outer = label;
        label = new RowLabel();
        var rows = new List<IReadOnlyList<MathNode>>();
        var tags = new List<MathNode?>();
        while (true)
        {
            rows.Add([new Row(ParseRow())]);
            var end = reader.Peek();
            if (!reader.TryTake(IsLineEnd))
            {
                break;
            }
            SkipRowGap(end);
            tags.Add(TakeTag());
        }
        if (rows.Count == 1)
        {
            label = outer.With(label);
            return [.. ((Row)rows[0][0]).Items];
        }
        tags.Add(TakeTag());
        label = outer;
        if (rows[^1] is [Row { Items.Count: 0 }])
        {
            rows.RemoveAt(rows.Count - 1);
        }
        return rows.Count == 1 && tags.TrueForAll(tag => tag is null)
            ? [.. ((Row)rows[0][0]).Items]
            : [new Table(kind, rows, Display: kind == "gathered" && Display) { Tags = tags }];
    }

    private static bool IsLineEnd(TexToken token) => token.Kind == TexTokenKind.Command && token.Text is "\\" or "cr" or "newline";

    private static bool EndsRow(TexToken token) =>
        token.Kind switch
        {
            TexTokenKind.End or TexTokenKind.CloseBrace or TexTokenKind.Align => true,
            TexTokenKind.Command => IsLineEnd(token) || token.Text is "right" or "middle" or "end" or "hline" or "hdashline",
            _ => false,
        };

    private Row ParseGroup()
    {
        var open = reader.Next();
        var items = ParseLines("substack");
        if (!reader.TryTake(token => token.Kind == TexTokenKind.CloseBrace))
        {
            var stop = reader.Peek();
            throw new TexException(
                stop.Kind == TexTokenKind.End ? "花括号没有闭合，请补上 }" : $"花括号还没有闭合就出现了 {stop.Written}，请先补上 }}",
                stop.Kind == TexTokenKind.End ? open.Start : stop.Start,
                stop.Kind == TexTokenKind.End ? "{" : stop.Written
            );
        }
        return new Row(items);
    }

    private void GoDeeper()
    {
        if (++depth > DeepestNesting)
        {
            var here = reader.Peek();
            throw new TexException($"公式嵌套超过 {DeepestNesting} 层，请拆成几个公式", here.Start, here.Written);
        }
    }
}
