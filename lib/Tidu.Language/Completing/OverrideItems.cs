using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>What can stand after <c>override</c>: the members of the base types that may be overridden.</summary>
internal static class OverrideItems
{
    private static readonly SymbolDisplayFormat Name = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
    );

    private static readonly SymbolDisplayFormat Whole = Name.AddMemberOptions(
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
    );

    /// <summary>Adds the members.</summary>
    /// <returns>Whether nothing but such members can stand here.</returns>
    public static bool Add(ItemList items, CompletionPlace place)
    {
        if (
            place.Token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax around } member
            || !member.Modifiers.Any(SyntaxKind.OverrideKeyword)
            || place.Model.GetDeclaredSymbol(around) is not { } type
        )
        {
            return false;
        }
        // After "override int" only the name is missing.
        var format = place.Before.IsKind(SyntaxKind.OverrideKeyword) ? Whole : Name;
        var taken = type.GetMembers().Select(Overridden).OfType<ISymbol>().ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (
                var one in ancestor.GetMembers().Where(one => one is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol)
            )
            {
                var isOverridable = (one.IsVirtual || one.IsAbstract || one.IsOverride) && !taken.Contains(one);
                if (Overridden(one) is { } lower)
                {
                    taken.Add(lower);
                }
                if (isOverridable && !one.IsSealed && place.Model.IsAccessible(place.Start, one) && SymbolFilter.IsOffered(one))
                {
                    items.Add(one.ToMinimalDisplayString(place.Model, place.Start, format), one, Nearness.Expected);
                }
            }
        }
        return true;
    }

    private static ISymbol? Overridden(ISymbol member) =>
        member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
}
