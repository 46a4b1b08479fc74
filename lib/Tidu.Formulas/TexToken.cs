namespace Tidu.Formulas;

/// <summary>The kinds of tokens TeX's math mode distinguishes here.</summary>
internal enum TexTokenKind
{
    End,
    Command,
    Character,
    OpenBrace,
    CloseBrace,
    Superscript,
    Subscript,
    Align,
    Prime,
}

/// <summary>One token.</summary>
/// <param name="Text">A command's name without the backslash, or the character.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where what follows begins.</param>
internal readonly record struct TexToken(TexTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The token as an author wrote it.</summary>
    public string Written => Kind == TexTokenKind.Command ? "\\" + Text : Text;

    /// <summary>Whether this is the command of that name.</summary>
    public bool IsCommand(string name) => Kind == TexTokenKind.Command && Text == name;

    /// <summary>Whether this is that ordinary character.</summary>
    public bool IsCharacter(string text) => Kind == TexTokenKind.Character && Text == text;
}
