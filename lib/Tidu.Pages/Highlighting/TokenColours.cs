using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Pages.Highlighting;

/// <summary>
/// The colour class of a token: <c>k</c> keyword, <c>t</c> type, <c>m</c> method, <c>s</c> text, <c>n</c> number, <c>c</c> comment,
/// <c>d</c> directive. Syntax alone decides; names whose meaning it leaves open stay plain.
/// </summary>
internal static class TokenColours
{
    /// <summary>The colour of a token; <see langword="null"/>: plain.</summary>
    public static string? Of(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.StringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => "s",
            SyntaxKind.NumericLiteralToken => "n",
            SyntaxKind.IdentifierToken => OfIdentifier(token),
            _ when token.Parent is PredefinedTypeSyntax => "k",
            _ when token.IsKeyword() || token.IsContextualKeyword() => "k",
            _ => null,
        };

    /// <summary>The colour of a comment or a directive of the compiler.</summary>
    public static string? Of(SyntaxTrivia trivia) =>
        trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia => "c",
            _ when trivia.IsDirective => "d",
            _ => null,
        };

    private static string? OfIdentifier(SyntaxToken token)
    {
        switch (token.Parent)
        {
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax:
                return "t";
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                return "m";
            case SimpleNameSyntax { Parent: InvocationExpressionSyntax call } name when call.Expression == name:
                return "m";
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access } name
                when access.Name == name && ((InvocationExpressionSyntax)access.Parent!).Expression == access:
                return "m";
            case IdentifierNameSyntax { IsVar: true } name when SyntaxFacts.IsInTypeOnlyContext(name):
                return "k";
            case SimpleNameSyntax name when IsType(name):
                return "t";
            default:
                return token.IsContextualKeyword() ? "k" : null;
        }
    }

    /// <summary>In a place for types, or written like a type where a member is asked of it: <c>Math.Sqrt</c>.</summary>
    private static bool IsType(SimpleNameSyntax name) =>
        (SyntaxFacts.IsInTypeOnlyContext(name) && !SyntaxFacts.IsInNamespaceOrTypeContext(name.Parent as ExpressionSyntax ?? name))
        || (SyntaxFacts.IsInTypeOnlyContext(name) && name.Parent is not QualifiedNameSyntax)
        || (
            name.Parent is MemberAccessExpressionSyntax access
            && access.Expression == name
            && char.IsUpper(name.Identifier.ValueText.FirstOrDefault())
        );
}
