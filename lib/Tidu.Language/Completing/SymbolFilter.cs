using Microsoft.CodeAnalysis;

namespace Tidu.Language.Completing;

/// <summary>Which symbols a person would write.</summary>
internal static class SymbolFilter
{
    /// <summary>Whether a symbol is to be offered.</summary>
    public static bool IsOffered(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && symbol.Name != CompletionPlace.StandIn
        && !symbol.GetAttributes().Any(IsHiding)
        && (symbol is not INamespaceSymbol space || HasPublicType(space));

    // Hidden from editors, or an error to use.
    private static bool IsHiding(AttributeData attribute) =>
        attribute.AttributeClass?.Name switch
        {
            "EditorBrowsableAttribute" => attribute.ConstructorArguments is [{ Value: 1 }],
            "ObsoleteAttribute" => attribute.ConstructorArguments is [_, { Value: true }],
            _ => false,
        };

    // The runtime's own libraries have namespaces of which nothing can be used.
    private static bool HasPublicType(INamespaceSymbol space) =>
        space.GetTypeMembers().Any(type => type.DeclaredAccessibility == Accessibility.Public)
        || space.GetNamespaceMembers().Any(HasPublicType);
}
