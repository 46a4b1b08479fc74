namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private RowLabel label = new();

    /// <summary>The names that <c>\label</c> gave to rows, with the numbers that <c>\tag</c> gave the same rows.</summary>
    public List<(string Name, string? Tag)> Labels { get; } = [];

    /// <summary>What stands beside a row: its number, and the names by which the text refers to it.</summary>
    private sealed record RowLabel
    {
        public MathNode? Tag { get; init; }

        public string? TagText { get; init; }

        public IReadOnlyList<string> Names { get; init; } = [];

        /// <summary>Its own, or what was found inside a part of the row.</summary>
        public RowLabel With(RowLabel inner) =>
            new()
            {
                Tag = Tag ?? inner.Tag,
                TagText = TagText ?? inner.TagText,
                Names = [.. Names, .. inner.Names],
            };
    }

    /// <summary>The number of the row that was read last, which begins the next.</summary>
    private MathNode? TakeTag()
    {
        var (tag, text, names) = (label.Tag, label.TagText, label.Names);
        label = new RowLabel();
        foreach (var name in names)
        {
            Labels.Add((name, text));
        }
        var number = tag is null ? names.Select(name => definitions?.NumberOf(name)).FirstOrDefault(known => known is not null) : null;
        return number is null ? tag : new Words($"({number})");
    }

    private Row ParseTag(TexToken command)
    {
        if (label.Tag is not null)
        {
            throw new TexException("一行只能有一个 \\tag，请删去多余的", command.Start, command.Written);
        }
        var (text, start) = reader.RawGroup(command);
        var content = ParseText(command, text, start, new TextStyle(null, null));
        var tag = command.Text == "tag*" ? content : Bracketed(content);
        label = label with { Tag = tag, TagText = text.Replace("$", "", StringComparison.Ordinal) };
        return new Row([]);

        static MathNode Bracketed(MathNode content) =>
            content is Words words ? words with { Text = $"({words.Text})" } : new Row([new Words("("), content, new Words(")")]);
    }

    private Row ParseLabel(TexToken command)
    {
        var name = reader.RawGroup(command).Text.Trim();
        label = label with { Names = [.. label.Names, name] };
        return new Row([]);
    }

    private Words ParseReference(TexToken command)
    {
        var (name, start) = reader.RawGroup(command);
        var number =
            definitions?.NumberOf(name.Trim())
            ?? throw new TexException($"没有名为 {name} 的公式，请在那个公式里写 \\label{{{name}}}", start, command.Written);
        return new Words(command.Text == "eqref" ? $"({number})" : number);
    }
}
