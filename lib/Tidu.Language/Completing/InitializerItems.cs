using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>The members that braces name: <c>new T { … }</c>, <c>x with { … }</c>, <c>x is { … }</c>.</summary>
internal static class InitializerItems
{
    /// <summary>Adds the members.</summary>
    /// <returns>Whether nothing but members can stand here.</returns>
    public static bool Add(ItemList items, CompletionPlace place, SimpleNameSyntax name)
    {
        if (Pattern(name) is { } pattern)
        {
            AddMembers(items, place, place.Model.GetTypeInfo(pattern).Type ?? InputType(place, pattern), _ => true);
            return true;
        }
        if (Initializer(name) is not { } initializer || TypeOf(place.Model, initializer) is not { } type)
        {
            return false;
        }
        var named = initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment.Left.ToString())
            .ToHashSet();
        AddMembers(items, place, type, member => !named.Contains(member.Name) && IsWritable(member));
        return initializer.IsKind(SyntaxKind.WithInitializerExpression)
            || !type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable);
    }

    private static void AddMembers(ItemList items, CompletionPlace place, ITypeSymbol? type, Func<ISymbol, bool> fits)
    {
        if (type is null)
        {
            return;
        }
        var members = place
            .Model.LookupSymbols(place.Start, type)
            .Where(member => !member.IsStatic && member is IPropertySymbol or IFieldSymbol);
        foreach (
            var member in members
                .Where(member => fits(member) && SymbolFilter.IsOffered(member))
                .OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
        )
        {
            items.Add(member, Nearness.Expected);
        }
    }

    private static bool IsWritable(ISymbol member) =>
        member is IPropertySymbol { IsIndexer: false, SetMethod: not null } or IFieldSymbol { IsReadOnly: false, IsConst: false };

    private static InitializerExpressionSyntax? Initializer(SimpleNameSyntax name) =>
        name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name
            ? assignment.Parent as InitializerExpressionSyntax
            : name.Parent as InitializerExpressionSyntax;

    private static ITypeSymbol? TypeOf(SemanticModel model, InitializerExpressionSyntax initializer) =>
        initializer.Parent switch
        {
            BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation) is var info ? info.Type ?? info.ConvertedType : null,
            WithExpressionSyntax with => model.GetTypeInfo(with.Expression).Type,
            AssignmentExpressionSyntax nested => model.GetTypeInfo(nested.Left).Type,
            _ => null,
        };

    private static RecursivePatternSyntax? Pattern(SimpleNameSyntax name) =>
        name.Parent
            is ConstantPatternSyntax
            {
                Parent: SubpatternSyntax { NameColon: null, Parent: PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } }
            }
            ? pattern
            : null;

    private static ITypeSymbol? InputType(CompletionPlace place, RecursivePatternSyntax pattern) =>
        pattern.Type is { } type ? place.Model.GetTypeInfo(type).Type
        : pattern.Parent is IsPatternExpressionSyntax test ? place.Model.GetTypeInfo(test.Expression).Type
        : pattern.Parent is SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }
            ? place.Model.GetTypeInfo(choice.GoverningExpression).Type
        : null;
}
