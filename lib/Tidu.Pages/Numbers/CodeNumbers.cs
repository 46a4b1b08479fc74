using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Pages.Highlighting;
using Tidu.Pages.Reading;

namespace Tidu.Pages.Numbers;

/// <summary>The numbers in the code of a cell: literals, and what is computed of literals alone, such as <c>-2</c> and <c>0.4 / 2</c>.</summary>
internal static class CodeNumbers
{
    /// <summary>The numbers; those inside a check, and those of a text that it compares with, are asserted. The claim's own words are not.</summary>
    public static IEnumerable<(double Value, EvidenceKind Kind)> Of(string code)
    {
        foreach (var node in ScriptSyntax.Parse(code).Root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            var check = node.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(CodeFacts.IsCheck);
            if (Value(node) is { } value)
            {
                yield return (value, check is null ? EvidenceKind.Given : EvidenceKind.Asserted);
            }
            else if (check is not null && node is LiteralExpressionSyntax { Token.Value: string text } && !IsClaim(node, check))
            {
                foreach (var number in NumberScanner.Scan(text))
                {
                    yield return (number.Value, EvidenceKind.Asserted);
                }
            }
        }
    }

    private static bool IsClaim(ExpressionSyntax text, InvocationExpressionSyntax check) =>
        check.ArgumentList.Arguments is [.., { } last] && last.Span.Contains(text.Span);

    private static double? Value(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) => Convert.ToDouble(
                literal.Token.Value,
                CultureInfo.InvariantCulture
            ),
            ParenthesizedExpressionSyntax inner => Value(inner.Expression),
            PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.UnaryMinusExpression) => -Value(unary.Operand),
            BinaryExpressionSyntax binary when Value(binary.Left) is { } left && Value(binary.Right) is { } right => binary.Kind() switch
            {
                SyntaxKind.AddExpression => left + right,
                SyntaxKind.SubtractExpression => left - right,
                SyntaxKind.MultiplyExpression => left * right,
                // Of whole numbers C# drops the rest, and nobody means that in a text.
                SyntaxKind.DivideExpression when !(IsWhole(binary.Left) && IsWhole(binary.Right) && left % right != 0) => left / right,
                _ => null,
            },
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Math" } } call
            } invocation when invocation.ArgumentList.Arguments is [var argument] && Value(argument.Expression) is { } value => call.Name
                .Identifier
                .Text switch
            {
                nameof(Math.Sqrt) => Math.Sqrt(value),
                nameof(Math.Log) => Math.Log(value),
                nameof(Math.Exp) => Math.Exp(value),
                _ => null,
            },
            _ => null,
        };

    private static bool IsWhole(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().All(literal => literal.Token.Value is int or long);
}
