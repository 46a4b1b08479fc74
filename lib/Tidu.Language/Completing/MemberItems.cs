using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>What can stand after a dot.</summary>
internal static class MemberItems
{
    /// <summary>What stands before the dot; <see langword="null"/> if there is no dot.</summary>
    public static ExpressionSyntax? Owner(SimpleNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
            AliasQualifiedNameSyntax alias when alias.Name == name => alias.Alias,
            MemberBindingExpressionSyntax binding => binding
                .Ancestors()
                .OfType<ConditionalAccessExpressionSyntax>()
                .First(access => access.WhenNotNull.Span.Contains(binding.Span))
                .Expression,
            _ => null,
        };

    /// <summary>Adds the members of what stands before the dot.</summary>
    public static void Add(ItemList items, CompletionPlace place, ExpressionSyntax owner)
    {
        var typesOnly = place.Name is { } name && name.Parent is QualifiedNameSyntax && SyntaxFacts.IsInTypeOnlyContext(Outermost(name));
        var (value, container) = Meaning(place, owner);
        if (value is { SpecialType: not SpecialType.System_Void } && !typesOnly)
        {
            AddInstance(items, place, owner is BaseExpressionSyntax ? null : value);
        }
        if (container is INamespaceSymbol space)
        {
            var spacesOnly = owner.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { StaticKeyword.RawKind: 0, Alias: null };
            foreach (var symbol in place.Model.LookupNamespacesAndTypes(place.Start, space).Where(SymbolFilter.IsOffered))
            {
                if (!spacesOnly || symbol is INamespaceSymbol)
                {
                    items.Add(symbol, Nearness.Own);
                }
            }
        }
        else if (container is ITypeSymbol type)
        {
            foreach (var symbol in place.Model.LookupStaticMembers(place.Start, type).Where(SymbolFilter.IsOffered))
            {
                if (!typesOnly || symbol is ITypeSymbol)
                {
                    items.Add(symbol, IsOfObject(symbol) ? Nearness.Common : Nearness.Own);
                }
            }
        }
    }

    private static void AddInstance(ItemList items, CompletionPlace place, ITypeSymbol? type)
    {
        var found = type is null
            ? place.Model.LookupBaseMembers(place.Start)
            : place.Model.LookupSymbols(place.Start, Pointed(type), includeReducedExtensionMethods: true);
        foreach (var symbol in found.Where(symbol => !symbol.IsStatic && symbol is not ITypeSymbol && SymbolFilter.IsOffered(symbol)))
        {
            var isExtension = symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension };
            items.Add(
                symbol,
                isExtension ? Nearness.Opened
                    : IsOfObject(symbol) ? Nearness.Common
                    : Nearness.Own
            );
        }
    }

    // The type of the value before the dot, or the type or namespace that it names; both where a property has the name of its type.
    private static (ITypeSymbol? Value, INamespaceOrTypeSymbol? Container) Meaning(CompletionPlace place, ExpressionSyntax owner)
    {
        var model = place.Model;
        var symbol = model.GetSymbolInfo(owner) is var info && info.Symbol is { } one ? one : info.CandidateSymbols.FirstOrDefault();
        if (symbol is INamespaceOrTypeSymbol container)
        {
            return (null, container);
        }
        var value = Known(model.GetTypeInfo(owner).Type);
        if (value is null && symbol is IParameterSymbol parameter)
        {
            value = LambdaParameter.TypeOf(model, parameter);
        }
        if (owner is not NameSyntax name)
        {
            return (Receiver(owner, value), null);
        }
        var asType = model.GetSpeculativeSymbolInfo(owner.SpanStart, name, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        value ??= Known(
            model
                .GetSpeculativeTypeInfo(
                    owner.SpanStart,
                    SyntaxFactory.ParseExpression(name.ToString()),
                    SpeculativeBindingOption.BindAsExpression
                )
                .Type
        );
        return (Receiver(owner, value), asType as INamespaceOrTypeSymbol);
    }

    private static ITypeSymbol? Known(ITypeSymbol? type) => type is IErrorTypeSymbol ? null : type;

    // After "?." the value is there.
    private static ITypeSymbol? Receiver(ExpressionSyntax owner, ITypeSymbol? type) =>
        owner.Parent is ConditionalAccessExpressionSyntax access
        && access.Expression == owner
        && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static ITypeSymbol Pointed(ITypeSymbol type) => type is IPointerTypeSymbol pointer ? pointer.PointedAtType : type;

    private static NameSyntax Outermost(NameSyntax name) =>
        name.AncestorsAndSelf().OfType<NameSyntax>().TakeWhile(node => node == name || node is QualifiedNameSyntax).Last();

    private static bool IsOfObject(ISymbol symbol) =>
        symbol.ContainingType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        || (symbol is IMethodSymbol { IsOverride: true } && symbol.Name is "Equals" or "GetHashCode" or "ToString");
}
