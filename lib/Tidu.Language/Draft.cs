using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidu.Engine.Compiling;

namespace Tidu.Language;

/// <summary>Code that somebody is writing, on top of what has run.</summary>
internal sealed class Draft
{
    private readonly Lazy<SemanticModel> model;

    /// <summary>Parses code; its meaning is found out when it is asked for.</summary>
    /// <param name="session">What has run.</param>
    /// <param name="text">The C#, as from <see cref="CellText"/>.</param>
    public Draft(SessionCode session, string text, CancellationToken cancellationToken)
    {
        Tree = session.Parse(text, cancellationToken);
        Root = Tree.GetRoot(cancellationToken);
        model = new(() => session.With(Tree).GetSemanticModel(Tree, ignoreAccessibility: false));
    }

    /// <summary>The parsed code.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Its root.</summary>
    public SyntaxNode Root { get; }

    /// <summary>What it means.</summary>
    public SemanticModel Model => model.Value;

    /// <summary>The last token that ends at or before a position.</summary>
    public SyntaxToken Before(int position)
    {
        if (position == 0)
        {
            return default;
        }
        var token = Root.FindToken(position - 1);
        return token.SpanStart >= position || token.Span.IsEmpty || token.Span.End > position ? token.GetPreviousToken() : token;
    }

    /// <summary>Whether a position is in a comment or a text, where no name has a meaning.</summary>
    public bool IsInText(int position)
    {
        if (position == 0)
        {
            return false;
        }
        var trivia = Root.FindTrivia(position - 1);
        if (trivia.FullSpan.Contains(position - 1) && IsComment(trivia.Kind()))
        {
            // A comment in slashes goes on at its end, one in stars does not.
            return !trivia.ToString().EndsWith("*/", StringComparison.Ordinal) || position < trivia.Span.End;
        }
        var token = Root.FindToken(position - 1);
        return token.Span.Contains(position - 1)
            && IsLiteral(token.Kind())
            && (position < token.Span.End || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || IsOpen(token));
    }

    private static bool IsComment(SyntaxKind kind) =>
        kind
            is SyntaxKind.SingleLineCommentTrivia
                or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia
                or SyntaxKind.MultiLineDocumentationCommentTrivia
                or SyntaxKind.DisabledTextTrivia;

    private static bool IsLiteral(SyntaxKind kind) =>
        kind
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.InterpolatedStringStartToken
                or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken
                or SyntaxKind.InterpolatedMultiLineRawStringStartToken;

    private static bool IsOpen(SyntaxToken literal) =>
        literal.Kind()
            is SyntaxKind.InterpolatedStringStartToken
                or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken
                or SyntaxKind.InterpolatedMultiLineRawStringStartToken
        || literal.ContainsDiagnostics;
}
