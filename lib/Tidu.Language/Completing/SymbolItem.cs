using Microsoft.CodeAnalysis;

namespace Tidu.Language.Completing;

/// <summary>Symbols as items of a completion.</summary>
internal static class SymbolItem
{
    private static readonly SymbolDisplayFormat Short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeOptionalBrackets,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    /// <summary>The item for symbols of one name.</summary>
    public static CompletionItem Of(string text, IReadOnlyList<ISymbol> symbols)
    {
        var first = symbols[0];
        var signature = first is INamespaceSymbol or INamedTypeSymbol { IsGenericType: false } ? "" : first.ToDisplayString(Short);
        var others = symbols.Count(symbol => KindOf(symbol) == KindOf(first)) - 1;
        return new CompletionItem(
            text,
            KindOf(first),
            others > 0 && first is IMethodSymbol ? $"{signature}（另有 {others} 个重载）" : signature
        );
    }

    private static CompletionKind KindOf(ISymbol symbol) =>
        symbol switch
        {
            INamespaceSymbol => CompletionKind.Namespace,
            ITypeParameterSymbol => CompletionKind.TypeParameter,
            ITypeSymbol type => type.TypeKind switch
            {
                TypeKind.Struct => CompletionKind.Struct,
                TypeKind.Interface => CompletionKind.Interface,
                TypeKind.Enum => CompletionKind.Enum,
                TypeKind.Delegate => CompletionKind.Delegate,
                _ => CompletionKind.Class,
            },
            IMethodSymbol { IsExtensionMethod: true } => CompletionKind.ExtensionMethod,
            IMethodSymbol => CompletionKind.Method,
            IPropertySymbol => CompletionKind.Property,
            IEventSymbol => CompletionKind.Event,
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => CompletionKind.EnumMember,
            IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } => CompletionKind.Constant,
            IFieldSymbol { ContainingType.IsScriptClass: true } => CompletionKind.Variable,
            IFieldSymbol => CompletionKind.Field,
            IParameterSymbol => CompletionKind.Parameter,
            ILabelSymbol => CompletionKind.Label,
            _ => CompletionKind.Variable,
        };
}
