namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private static readonly Dictionary<string, string> Negated = new(StringComparer.Ordinal)
    {
        ["="] = "≠",
        ["<"] = "≮",
        [">"] = "≯",
        ["∈"] = "∉",
        ["∋"] = "∌",
        ["≤"] = "≰",
        ["≥"] = "≱",
        ["≡"] = "≢",
        ["≈"] = "≉",
        ["∼"] = "≁",
        ["≃"] = "≄",
        ["≅"] = "≇",
        ["⊂"] = "⊄",
        ["⊃"] = "⊅",
        ["⊆"] = "⊈",
        ["⊇"] = "⊉",
        ["∥"] = "∦",
        ["|"] = "∤",
    };

    private MathNode ParseNegated(TexToken command) =>
        ParseArgument(command) switch
        {
            Row { Items: [var only] } => Negation(only),
            var sign => Negation(sign),
        } ?? throw new TexException("\\not 只能划去一个符号，请在它后面只写一个符号", command.Start, command.Written);

    private static MathNode? Negation(MathNode sign) =>
        sign switch
        {
            Sign part => part with { Text = Negated.GetValueOrDefault(part.Text, part.Text + "\u0338") },
            Identifier letter => letter with { Text = letter.Text + "\u0338" },
            _ => null,
        };
}
