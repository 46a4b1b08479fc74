using Microsoft.CodeAnalysis;

namespace Tidu.Language.Inspecting;

/// <summary>Symbols as they are declared, on one line.</summary>
internal static class SymbolSignature
{
    private static readonly SymbolDisplayFormat Full = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
    );

    private static readonly SymbolDisplayFormat WithNamespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: Full.GenericsOptions,
        delegateStyle: Full.DelegateStyle,
        parameterOptions: Full.ParameterOptions,
        kindOptions: Full.KindOptions,
        miscellaneousOptions: Full.MiscellaneousOptions
    );

    /// <summary>How a symbol is declared; a member with its type before it.</summary>
    public static string Of(ISymbol symbol) =>
        symbol switch
        {
            INamespaceOrTypeSymbol => symbol.ToDisplayString(WithNamespace),
            IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ToDisplayString(Full),
            _ when symbol.ContainingType is { IsScriptClass: false } => symbol.ToDisplayString(
                Full.AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
            ),
            _ => symbol.ToDisplayString(Full),
        };

    /// <summary>How a parameter stands in the signature of what it belongs to.</summary>
    public static string OfParameter(IParameterSymbol parameter) => parameter.ToDisplayString(Full);
}
