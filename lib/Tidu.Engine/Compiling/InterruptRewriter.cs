using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Compiling;

/// <summary>Writes the checks of <see cref="Interrupts"/> into loops, methods and lambdas, on the lines that are there.</summary>
/// <remarks>
/// Methods and lambdas that call nothing cannot recurse and stay as they are: formulas such as <c>x => 0.1 * x * x</c> keep their speed.
/// </remarks>
internal sealed class InterruptRewriter(SyntaxNode root) : CSharpSyntaxRewriter
{
    private readonly HashSet<string> lambdas = LambdaNames(root);

    private static readonly ExpressionSyntax Through = SyntaxFactory.ParseExpression(
        $"global::{typeof(Interrupts).FullName}.{nameof(Interrupts.Through)}"
    );
    private static readonly ExpressionSyntax Exit = SyntaxFactory.ParseExpression(
        $"global::{typeof(Interrupts).FullName}.{nameof(Interrupts.Exit)}"
    );
    private static readonly ExpressionSyntax Clear = SyntaxFactory.ParseExpression(
        $"global::{typeof(Interrupts).FullName}.{nameof(Interrupts.Clear)}"
    );
    private static readonly StatementSyntax LoopCheck = Call(nameof(Interrupts.Loop));
    private static readonly StatementSyntax EnterCheck = Call(nameof(Interrupts.Enter));

    /// <summary>Writes the checks into a cell or a loaded script.</summary>
    public static SyntaxNode Rewrite(SyntaxNode root) => new InterruptRewriter(root).Visit(root);

    public override SyntaxNode VisitWhileStatement(WhileStatementSyntax node) =>
        After(base.VisitWhileStatement(node), (WhileStatementSyntax loop) => loop.WithStatement(InLoop(loop.Statement)));

    public override SyntaxNode VisitDoStatement(DoStatementSyntax node) =>
        After(base.VisitDoStatement(node), (DoStatementSyntax loop) => loop.WithStatement(InLoop(loop.Statement)));

    public override SyntaxNode VisitForStatement(ForStatementSyntax node) =>
        After(base.VisitForStatement(node), (ForStatementSyntax loop) => loop.WithStatement(InLoop(loop.Statement)));

    public override SyntaxNode VisitForEachStatement(ForEachStatementSyntax node) =>
        After(base.VisitForEachStatement(node), (ForEachStatementSyntax loop) => loop.WithStatement(InLoop(loop.Statement)));

    public override SyntaxNode VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        After(
            base.VisitForEachVariableStatement(node),
            (ForEachVariableStatementSyntax loop) => loop.WithStatement(InLoop(loop.Statement))
        );

    public override SyntaxNode VisitGotoStatement(GotoStatementSyntax node) => SyntaxFactory.Block(LoopCheck, node);

    public override SyntaxNode VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        After(
            base.VisitMethodDeclaration(node),
            (MethodDeclarationSyntax method) =>
                method.Body is { } body ? method.WithBody(OnEntry(body))
                : AsBlock(method.ExpressionBody, method.SemicolonToken, method.ReturnType, method.Modifiers) is { } block
                    ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block)
                : method
        );

    public override SyntaxNode VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) =>
        After(
            base.VisitLocalFunctionStatement(node),
            (LocalFunctionStatementSyntax function) =>
                function.Body is { } body ? function.WithBody(OnEntry(body))
                : AsBlock(function.ExpressionBody, function.SemicolonToken, function.ReturnType, function.Modifiers) is { } block
                    ? function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block)
                : function
        );

    public override SyntaxNode VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        After(
            base.VisitPropertyDeclaration(node),
            (PropertyDeclarationSyntax property) =>
                property.ExpressionBody is { } arrow
                && (Calls(arrow) || Mentions(arrow, property.Identifier.ValueText))
                && AsBlock(arrow, property.SemicolonToken, property.Type, default) is { } block
                    ? property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(block))
                    : property
        );

    public override SyntaxNode VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        After(
            base.VisitConstructorDeclaration(node),
            (ConstructorDeclarationSyntax constructor) =>
                constructor.Body is { } body && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
                    ? constructor.WithBody(OnEntry(body))
                    : constructor
        );

    public override SyntaxNode VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
        After(
            base.VisitOperatorDeclaration(node),
            (OperatorDeclarationSyntax method) => method.Body is { } body ? method.WithBody(OnEntry(body)) : method
        );

    public override SyntaxNode VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        After(
            base.VisitAccessorDeclaration(node),
            (AccessorDeclarationSyntax accessor) => accessor.Body is { } body ? accessor.WithBody(OnEntry(body)) : accessor
        );

    public override SyntaxNode VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        WithCheck((AnonymousFunctionExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        WithCheck((AnonymousFunctionExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        WithCheck((AnonymousFunctionExpressionSyntax)base.VisitAnonymousMethodExpression(node)!);

    // "f = n => f(n - 1)": only a lambda that is assigned to a variable can call itself, and only by that name.
    public override SyntaxNode VisitInvocationExpression(InvocationExpressionSyntax node) =>
        After(
            base.VisitInvocationExpression(node),
            (InvocationExpressionSyntax call) =>
                call.Expression is IdentifierNameSyntax name && lambdas.Contains(name.Identifier.ValueText)
                    ? call.WithExpression(SyntaxFactory.InvocationExpression(Through, Argument(name)))
                : call.Expression.ToString() is "Environment.Exit" or "System.Environment.Exit" or "Environment.FailFast"
                    ? call.WithExpression(Exit.WithTriviaFrom(call.Expression))
                : call.Expression.ToString() is "Console.Clear" or "System.Console.Clear"
                    ? call.WithExpression(Clear.WithTriviaFrom(call.Expression))
                : call
        );

    private static AnonymousFunctionExpressionSyntax WithCheck(AnonymousFunctionExpressionSyntax visited) =>
        After(visited, (AnonymousFunctionExpressionSyntax lambda) => lambda.Block is { } block ? lambda.WithBlock(OnEntry(block)) : lambda);

    private static ArgumentListSyntax Argument(ExpressionSyntax argument) => SyntaxFactory.ArgumentList([SyntaxFactory.Argument(argument)]);

    private static HashSet<string> LambdaNames(SyntaxNode root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lambda in root.DescendantNodes().OfType<LambdaExpressionSyntax>().Where(lambda => lambda.Block is null))
        {
            _ = lambda.Parent switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => names.Add(name.Identifier.ValueText),
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => names.Add(variable.Identifier.ValueText),
                _ => false,
            };
        }
        return names;
    }

    private static T After<T>(SyntaxNode? visited, Func<T, T> change)
        where T : SyntaxNode => change((T)visited!);

    private static AccessorListSyntax Getter(BlockSyntax block) =>
        SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, block)]);

    private static StatementSyntax Call(string name) => SyntaxFactory.ParseStatement($"global::{typeof(Interrupts).FullName}.{name}();");

    private static BlockSyntax InLoop(StatementSyntax body) =>
        body is BlockSyntax block ? Insert(block, LoopCheck) : SyntaxFactory.Block(LoopCheck, body);

    private static BlockSyntax OnEntry(BlockSyntax body) => Calls(body) ? Insert(body, EnterCheck) : body;

    private static BlockSyntax Insert(BlockSyntax block, StatementSyntax check) =>
        block.OpenBraceToken.IsMissing ? block : block.WithStatements(block.Statements.Insert(0, check));

    // "=> e" becomes "{ check; return e; }", which means the same and cannot be an expression tree.
    private static BlockSyntax? AsBlock(ArrowExpressionClauseSyntax? arrow, SyntaxToken end, TypeSyntax type, SyntaxTokenList modifiers)
    {
        if (arrow is null or { Expression: ThrowExpressionSyntax } || !(Calls(arrow) || type.Parent is PropertyDeclarationSyntax))
        {
            return null;
        }
        var returnsNothing =
            type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            || (
                modifiers.Any(SyntaxKind.AsyncKeyword)
                && type is not GenericNameSyntax and not QualifiedNameSyntax { Right: GenericNameSyntax }
            );
        StatementSyntax body = returnsNothing
            ? SyntaxFactory.ExpressionStatement(arrow.Expression)
            : SyntaxFactory.ReturnStatement(
                SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                arrow.Expression,
                SyntaxFactory.Token(SyntaxKind.SemicolonToken)
            );
        // Line breaks around "=>" and after ";" stay, so that all that follows keeps its line.
        var start = arrow.ArrowToken.LeadingTrivia.AddRange(arrow.ArrowToken.TrailingTrivia);
        return SyntaxFactory.Block(
            SyntaxFactory.Token(start, SyntaxKind.OpenBraceToken, default),
            [EnterCheck, body],
            SyntaxFactory.Token(end.LeadingTrivia, SyntaxKind.CloseBraceToken, end.TrailingTrivia)
        );
    }

    private static bool Calls(SyntaxNode node) =>
        node.DescendantNodes()
            .Any(child => child is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax);

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantNodes().Any(child => child is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);
}
