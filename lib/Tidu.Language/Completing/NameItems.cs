using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    public static void Add(
        ItemList items,
        CompletionPlace place,
        SessionNames session,
        NameKinds kinds,
        CancellationToken cancellationToken
    )
    {
        var outer = session.Below(place.Model.Compilation, cancellationToken).Where(symbol => items.MayFit(symbol.Name));
        var own = OwnNames(place).Where(items.MayFit).SelectMany(name => place.Model.LookupSymbols(place.Start, name: name)).ToList();
        var hidden = own.Select(symbol => symbol.Name).ToHashSet();
        foreach (var symbol in own.Concat(outer.Where(symbol => !hidden.Contains(symbol.Name))))
        {
            if (Fits(symbol, kinds) && items.MayFit(symbol.Name) && IsDeclared(symbol, place) && SymbolFilter.IsOffered(symbol))
            {
                var isShort = kinds == NameKinds.Attributes && symbol.Name.EndsWith(AttributeEnd, StringComparison.Ordinal);
                items.Add(symbol, Distance(symbol), isShort ? symbol.Name[..^AttributeEnd.Length] : null);
            }
        }
    }

    // What the code itself declares, and what it opens.
    private static List<string> OwnNames(CompletionPlace place)
    {
        var root = place.Token.SyntaxTree!.GetRoot();
        var identifiers = root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is not SimpleNameSyntax)
            .Select(token => token.ValueText);
        var opened = (root as CompilationUnitSyntax)?.Usings.Where(one => one.Alias is null).Select(one => one.NamespaceOrType) ?? [];
        var members = opened
            .Select(one => place.Model.GetSymbolInfo(one).Symbol)
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(SessionNames.MembersOf);
        return [.. identifiers.Concat(members.Select(member => member.Name)).Concat(Inherited(place)).Distinct()];
    }

    // In a class, the members of those that it builds on.
    private static IEnumerable<string> Inherited(CompletionPlace place)
    {
        var around = place.Token.Parent?.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault();
        for (var type = around is null ? null : place.Model.GetDeclaredSymbol(around)?.BaseType; type is not null; type = type.BaseType)
        {
            foreach (var name in type.MemberNames)
            {
                yield return name;
            }
        }
    }

    private static bool Fits(ISymbol symbol, NameKinds kinds) =>
        symbol is INamespaceSymbol
        || kinds switch
        {
            NameKinds.All => true,
            NameKinds.Types => symbol is ITypeSymbol,
            NameKinds.Patterns => symbol is ITypeSymbol or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true },
            NameKinds.Attributes => symbol is ITypeSymbol type && IsAttribute(type),
            _ => false,
        };

    private static bool IsAttribute(ITypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == "System.Attribute" || IsAttribute(type.BaseType));

    // A variable is not known before its declaration, nor in it.
    private static bool IsDeclared(ISymbol symbol, CompletionPlace place) =>
        symbol is not (ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true })
        || symbol.DeclaringSyntaxReferences is not [var declaration, ..]
        || declaration.SyntaxTree != place.Token.SyntaxTree
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
            _ => Nearness.Opened,
        };
}
