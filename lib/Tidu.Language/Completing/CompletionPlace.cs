using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine.Compiling;

namespace Tidu.Language.Completing;

/// <summary>A place in a cell where a name is to be completed: the code with a stand-in for that name, so that it can be parsed.</summary>
internal sealed class CompletionPlace
{
    /// <summary>The name that stands in for the one to come.</summary>
    public const string StandIn = "__completed__";

    private readonly Draft draft;

    /// <summary>Looks at a place in C#.</summary>
    /// <param name="text">The C# of the cell.</param>
    public CompletionPlace(SessionCode session, string text, Word word, CancellationToken cancellationToken)
    {
        Word = word;
        var end = RunsIntoNextLine(text, word.End) ? ";" : "";
        draft = new Draft(session, string.Concat(text.AsSpan(0, word.Start), StandIn, end, text.AsSpan(word.End)), cancellationToken);
        IsAfterDot = text.AsSpan(0, word.Start).TrimEnd() is [.., '.'] before && !before.EndsWith("..");
        Token = draft.Root.FindToken(word.Start, findInsideTrivia: true);
        Before = draft.Before(word.Start);
    }

    /// <summary>The name so far.</summary>
    public Word Word { get; }

    /// <summary>Where it begins.</summary>
    public int Start => Word.Start;

    /// <summary>The stand-in.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The token before it.</summary>
    public SyntaxToken Before { get; }

    /// <summary>Whether a dot stands before it, be it of an expression or not.</summary>
    public bool IsAfterDot { get; }

    /// <summary>The stand-in, where it is the name of something that is used; <see langword="null"/> where something is declared.</summary>
    public SimpleNameSyntax? Name => Token.Parent as SimpleNameSyntax;

    /// <summary>What the code means.</summary>
    public SemanticModel Model => draft.Model;

    /// <summary>Whether no name can be completed here: in a text, a comment or a number.</summary>
    public bool IsNoName => Word.IsNumber || draft.IsInText(Start) || !Token.IsKind(SyntaxKind.IdentifierToken);

    // Somebody writes a line above others: what follows would be taken for a part of it, "Math.\nx = 1" for a variable x of a type.
    private static bool RunsIntoNextLine(string text, int end)
    {
        var line = text.IndexOf('\n', end);
        return line >= 0
            && string.IsNullOrWhiteSpace(text[end..line])
            && text.AsSpan(line).TrimStart() is [var next, ..]
            && SyntaxFacts.IsIdentifierStartCharacter(next);
    }
}
