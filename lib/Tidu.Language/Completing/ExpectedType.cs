using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Language.Calling;

namespace Tidu.Language.Completing;

/// <summary>The types that an expression should have where it stands.</summary>
internal static class ExpectedType
{
    /// <summary>The types; several where overloads differ, none where nothing is asked for.</summary>
    public static IEnumerable<ITypeSymbol> Of(SemanticModel model, ExpressionSyntax expression) =>
        Asked(model, expression).OfType<ITypeSymbol>().Select(Underlying).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<ITypeSymbol?> Asked(SemanticModel model, ExpressionSyntax expression) =>
        expression.Parent switch
        {
            ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument => OfArgument(model, list, argument),
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } variable }
            } => [model.GetTypeInfo(variable.Type).Type],
            AssignmentExpressionSyntax assignment when assignment.Right == expression => [model.GetTypeInfo(assignment.Left).Type],
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression or (int)SyntaxKind.BitwiseAndExpression } flags => Of(
                model,
                flags
            ),
            BinaryExpressionSyntax binary => [model.GetTypeInfo(binary.Left == expression ? binary.Right : binary.Left).Type],
            CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => [model.GetTypeInfo(choice.Expression).Type],
            ConstantPatternSyntax pattern => [Governing(model, pattern)],
            ParenthesizedExpressionSyntax parentheses => Of(model, parentheses),
            _ => [],
        };

    private static IEnumerable<ITypeSymbol?> OfArgument(SemanticModel model, BaseArgumentListSyntax list, ArgumentSyntax argument) =>
        Call.Candidates(model, list)
            .Select(call => call.Parameter(argument, list))
            .Select(parameter => parameter is { IsParams: true, Type: IArrayTypeSymbol array } ? array.ElementType : parameter?.Type);

    private static ITypeSymbol? Governing(SemanticModel model, ConstantPatternSyntax pattern) =>
        pattern.AncestorsAndSelf().OfType<PatternSyntax>().Last().Parent switch
        {
            IsPatternExpressionSyntax test => model.GetTypeInfo(test.Expression).Type,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => model.GetTypeInfo(choice.GoverningExpression).Type,
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => model.GetTypeInfo(choice.Expression).Type,
            SubpatternSyntax { ExpressionColon: { } member } => model.GetTypeInfo(member.Expression).Type,
            _ => null,
        };

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
