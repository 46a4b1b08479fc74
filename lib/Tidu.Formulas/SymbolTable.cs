using System.Collections.Frozen;

namespace Tidu.Formulas;

/// <summary>The commands that stand for one sign, read from <c>Symbols.txt</c>.</summary>
internal static class SymbolTable
{
    private static readonly FrozenDictionary<string, MathNode> Commands = Read();
    private static readonly FrozenDictionary<string, MathNode> Characters = ByCharacter();

    /// <summary>The sign a command stands for.</summary>
    public static MathNode? Command(string name) => Commands.GetValueOrDefault(name);

    /// <summary>The sign a character typed directly stands for.</summary>
    public static MathNode? Character(string text) => Characters.GetValueOrDefault(text);

    private static FrozenDictionary<string, MathNode> Read()
    {
        using var stream = typeof(SymbolTable).Assembly.GetManifestResourceStream("Tidu.Formulas.Symbols.txt")!;
        using var reader = new StreamReader(stream);
        var symbols = new Dictionary<string, MathNode>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            // A comment is "# …"; the command \# is "# # upright".
            if (line.Split(' ') is [var name, var text, var kind] && (name != "#" || text == "#"))
            {
                symbols.Add(name, Node(text.Replace('|', text.Length > 1 ? '\u2009' : '|'), kind));
            }
        }
        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static MathNode Node(string text, string kind) =>
        kind switch
        {
            "ord" => new Identifier(text),
            "upright" => new Identifier(text, Upright: true),
            "bin" => new Sign(text, AtomClass.Binary),
            "rel" => new Sign(text, AtomClass.Relation),
            "open" => new Sign(text, AtomClass.Open),
            "close" => new Sign(text, AtomClass.Close),
            "punct" => new Sign(text, AtomClass.Punctuation),
            "op" => new BigOperator(text, Limits: true),
            "int" => new BigOperator(text, Limits: false),
            "fn" => new FunctionName(text, Limits: false),
            "fnlim" => new FunctionName(text, Limits: true),
            _ => throw new InvalidDataException($"Symbols.txt: the class '{kind}' of '{text}' is unknown."),
        };

    private static FrozenDictionary<string, MathNode> ByCharacter()
    {
        var characters = new Dictionary<string, MathNode>(StringComparer.Ordinal)
        {
            ["+"] = new Sign("+", AtomClass.Binary),
            ["-"] = new Sign("−", AtomClass.Binary),
            ["*"] = new Sign("∗", AtomClass.Binary),
            ["="] = new Sign("=", AtomClass.Relation),
            ["<"] = new Sign("<", AtomClass.Relation),
            [">"] = new Sign(">", AtomClass.Relation),
            [":"] = new Sign(":", AtomClass.Relation),
            [","] = new Sign(",", AtomClass.Punctuation),
            [";"] = new Sign(";", AtomClass.Punctuation),
            ["("] = new Sign("(", AtomClass.Open),
            ["["] = new Sign("[", AtomClass.Open),
            [")"] = new Sign(")", AtomClass.Close),
            ["]"] = new Sign("]", AtomClass.Close),
            ["?"] = new Sign("?", AtomClass.Close),
            ["!"] = new Sign("!", AtomClass.Close),
            ["/"] = new Sign("/", AtomClass.Ordinary),
            ["|"] = new Sign("|", AtomClass.Ordinary),
            ["‖"] = new Sign("‖", AtomClass.Ordinary),
        };
        // The first command of a sign gives its class: ∥ is a relation, △ a letter.
        foreach (var (_, node) in Commands.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var text = node switch
            {
                Identifier i => i.Text,
                Sign s => s.Text,
                BigOperator b => b.Text,
                _ => "",
            };
            if (text.Length > 0 && !char.IsAscii(text[0]))
            {
                characters.TryAdd(text, node);
            }
        }
        return characters.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
