using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Compiling;

/// <summary>Writes the checks of <see cref="Interrupts"/> into what a library calls in a loop of its own: LINQ and <see cref="Parallel"/>.</summary>
/// <remarks>
/// <c>x => e</c> becomes <c>x => { check; return e; }</c>, which cannot be an expression tree: where the compiler says so, the cell has to do
/// without these checks.
/// </remarks>
internal sealed class QueryRewriter : CSharpSyntaxRewriter
{
    /// <summary>The methods of LINQ that call a function for each element: to ask the runtime for them takes a hundredth of a second.</summary>
    public static readonly IReadOnlySet<string> Linq = new HashSet<string>(
        """
        Aggregate AggregateBy All Any Average Count CountBy DistinctBy ExceptBy First FirstOrDefault GroupBy
        GroupJoin IntersectBy Join Last LastOrDefault LeftJoin LongCount Max MaxBy Min MinBy OrderBy
        OrderByDescending RightJoin Select SelectMany Single SingleOrDefault SkipWhile Sum TakeWhile ThenBy
        ThenByDescending ToDictionary ToLookup UnionBy Where Zip
        """.Split(),
        StringComparer.Ordinal
    );

    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement(
        $"global::{typeof(Interrupts).FullName}.{nameof(Interrupts.Loop)}();"
    );
    private static readonly ExpressionSyntax Each = SyntaxFactory.ParseExpression(
        $"global::{typeof(Interrupts).FullName}.{nameof(Interrupts.Each)}"
    );

    /// <summary>Writes the checks into a cell.</summary>
    /// <returns>The cell itself if there is nothing to write.</returns>
    public static SyntaxNode Rewrite(SyntaxNode root) => new QueryRewriter().Visit(root);

    /// <inheritdoc/>
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = base.VisitInvocationExpression(node);
        if (visited is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call)
        {
            return visited;
        }
        var isParallel = method.Expression.ToString() is "Parallel";
        if (!isParallel && !Linq.Contains(method.Name.Identifier.ValueText))
        {
            return visited;
        }
        var lambdas = call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>();
        return call.ReplaceNodes(lambdas, (lambda, _) => WithCheck(lambda, isParallel));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitFromClause(FromClauseSyntax node) =>
        base.VisitFromClause(node) is FromClauseSyntax from
            ? from.WithExpression(
                SyntaxFactory
                    .InvocationExpression(Each, SyntaxFactory.ArgumentList([SyntaxFactory.Argument(from.Expression.WithoutTrivia())]))
                    .WithTriviaFrom(from.Expression)
            )
            : null;

    private static LambdaExpressionSyntax WithCheck(LambdaExpressionSyntax lambda, bool mayReturnNothing)
    {
        if (lambda.Block is { } block)
        {
            return lambda.WithBlock(block.WithStatements(block.Statements.Insert(0, Check)));
        }
        if (lambda.ExpressionBody is not { } body || body is ThrowExpressionSyntax or RefExpressionSyntax)
        {
            return lambda;
        }
        StatementSyntax statement =
            mayReturnNothing
            && body
                is AssignmentExpressionSyntax
                    or InvocationExpressionSyntax
                    or PostfixUnaryExpressionSyntax
                    or PrefixUnaryExpressionSyntax
                    or AwaitExpressionSyntax
                ? SyntaxFactory.ExpressionStatement(body)
                : SyntaxFactory.ReturnStatement(
                    SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                    body,
                    SyntaxFactory.Token(SyntaxKind.SemicolonToken)
                );
        return lambda.WithExpressionBody(null).WithBlock(SyntaxFactory.Block(Check, statement));
    }
}
