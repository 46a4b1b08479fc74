using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Language;

/// <summary>Tells whether code is whole.</summary>
internal static class Wholeness
{
    private const int IndentWidth = 4;

    // A text in quotes ends on its line, whatever follows.
    private const string OpenText = "CS1010";

    /// <summary>Judges parsed code.</summary>
    public static Completeness Of(SyntaxTree tree)
    {
        if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Id == OpenText))
        {
            return new Completeness(CompletenessStatus.Invalid);
        }
        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            return new Completeness(CompletenessStatus.Incomplete, Indent(tree));
        }
        var isWrong = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new Completeness(isWrong ? CompletenessStatus.Invalid : CompletenessStatus.Complete);
    }

    // As deep as the brackets that are still open; a line that goes on without one stands one step further in.
    private static string Indent(SyntaxTree tree)
    {
        var depth = 0;
        SyntaxToken last = default;
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing && token.Span.Length > 0))
        {
            last = token;
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
        }
        var goesOn = depth == 0 && !last.IsKind(SyntaxKind.SemicolonToken) && !last.IsKind(SyntaxKind.CloseBraceToken);
        return new string(' ', IndentWidth * Math.Max(0, goesOn ? 1 : depth));
    }
}
