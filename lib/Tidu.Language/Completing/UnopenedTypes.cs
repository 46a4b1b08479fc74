using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tidu.Language.Completing;

/// <summary>Types in namespaces that are not opened: they can be written with the namespace before them.</summary>
internal static class UnopenedTypes
{
    // Fewer letters would bring hundreds of types that nobody means.
    private const int FewestLetters = 3;
    private const int Most = 40;

    /// <summary>Adds the types whose names begin with the letters so far.</summary>
    public static void Add(ItemList items, CompletionPlace place, NameKinds kinds)
    {
        if (place.Word.Prefix.Length < FewestLetters || kinds is not (NameKinds.All or NameKinds.Types))
        {
            return;
        }
        var types = place
            .Model.Compilation.SourceModule.ReferencedAssemblySymbols.SelectMany(library => Find(library, place.Word.Prefix))
            .Where(type => !items.Has(type.Name) && SymbolFilter.IsOffered(type));
        foreach (var type in types.Take(Most))
        {
            items.Add($"{type.ContainingNamespace.ToDisplayString()}.{type.Name}", type, Nearness.Unopened);
        }
    }

    // In the tables of the library: only for the few that fit the compiler is to make a symbol.
    private static IEnumerable<INamedTypeSymbol> Find(IAssemblySymbol library, string prefix)
    {
        foreach (var module in library.GetMetadata()?.GetModules() ?? [])
        {
            var reader = module.GetMetadataReader();
            foreach (var handle in reader.TypeDefinitions)
            {
                var type = reader.GetTypeDefinition(handle);
                if (
                    (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
                    && !type.Namespace.IsNil
                    && reader.StringComparer.StartsWith(type.Name, prefix)
                    && library.GetTypeByMetadataName($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}") is { } found
                )
                {
                    yield return found;
                }
            }
        }
    }
}
