using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>The kinds of names that a place admits.</summary>
internal enum NameKinds
{
    /// <summary>Whatever has a name.</summary>
    All,

    /// <summary>Types, and the namespaces that hold them.</summary>
    Types,

    /// <summary>What a pattern may be: types and constants.</summary>
    Patterns,

    /// <summary>Types of attributes, and namespaces.</summary>
    Attributes,

    /// <summary>Namespaces only.</summary>
    Namespaces,
}

/// <summary>Names that can be written as they are: variables, functions, types, namespaces.</summary>
internal static class NameItems
{
    private const string AttributeEnd = "Attribute";

    /// <summary>Adds the names that are known at a place.</summary>
    public static void Add(ItemList items, CompletionPlace place, NameKinds kinds)
    {
        var symbols = kinds is NameKinds.All or NameKinds.Patterns
            ? place.Model.LookupSymbols(place.Start)
            : place.Model.LookupNamespacesAndTypes(place.Start);
        foreach (var symbol in symbols)
        {
            if (Fits(symbol, kinds) && items.MayFit(symbol.Name) && IsDeclared(symbol, place) && SymbolFilter.IsOffered(symbol))
            {
                var isShort = kinds == NameKinds.Attributes && symbol.Name.EndsWith(AttributeEnd, StringComparison.Ordinal);
                items.Add(symbol, Distance(symbol), isShort ? symbol.Name[..^AttributeEnd.Length] : null);
            }
        }
    }

    private static bool Fits(ISymbol symbol, NameKinds kinds) =>
        symbol is INamespaceSymbol
        || kinds switch
        {
            NameKinds.Namespaces => false,
            NameKinds.Patterns => symbol is ITypeSymbol or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true },
            NameKinds.Attributes => symbol is ITypeSymbol type && IsAttribute(type),
            _ => true,
        };

    private static bool IsAttribute(ITypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == "System.Attribute" || IsAttribute(type.BaseType));

    // A variable is not known before its declaration, nor in it.
    private static bool IsDeclared(ISymbol symbol, CompletionPlace place) =>
        symbol is not (ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true })
        || symbol.DeclaringSyntaxReferences is not [var declaration, ..]
        || declaration.SyntaxTree != place.Model.SyntaxTree
        || End(declaration.GetSyntax()) <= place.Start;

    private static int End(SyntaxNode declaration) =>
        declaration.Parent is ForEachStatementSyntax or CatchClauseSyntax ? declaration.SpanStart : declaration.Span.End;

    private static Nearness Distance(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol => Nearness.Local,
            INamespaceSymbol => Nearness.Namespace,
            _ when symbol.Locations.Any(location => location.IsInSource) => Nearness.Own,
            ITypeSymbol => Nearness.Common,
            _ when symbol.ContainingType?.SpecialType == SpecialType.System_Object => Nearness.Namespace,
            _ => Nearness.Opened,
        };
}
