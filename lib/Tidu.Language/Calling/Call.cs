using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Calling;

/// <summary>What a list of arguments may call.</summary>
internal static class Call
{
    /// <summary>The methods, constructors, indexers or delegates that the arguments may be for.</summary>
    public static IEnumerable<ISymbol> Candidates(SemanticModel model, BaseArgumentListSyntax list) =>
        list.Parent switch
        {
            InvocationExpressionSyntax invocation => Invoked(model, invocation.Expression),
            BaseObjectCreationExpressionSyntax creation => Constructors(model, creation, Created(model, creation)),
            ConstructorInitializerSyntax chained => Constructors(model, chained, Chained(model, chained)),
            PrimaryConstructorBaseTypeSyntax primary => Constructors(model, primary, model.GetTypeInfo(primary.Type).Type),
            ElementAccessExpressionSyntax access => Indexers(model, access),
            _ => [],
        };

    /// <summary>The parameters of what is called.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(this ISymbol called) =>
        called switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => [],
        };

    /// <summary>The parameter that an argument is for; <see langword="null"/> if there is none.</summary>
    public static IParameterSymbol? Parameter(this ISymbol called, ArgumentSyntax argument, BaseArgumentListSyntax list)
    {
        var parameters = called.Parameters();
        return argument.NameColon is { Name.Identifier.ValueText: var name }
            ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument)) ?? parameters.LastOrDefault(parameter => parameter.IsParams);
    }

    private static ImmutableArray<ISymbol> Invoked(SemanticModel model, ExpressionSyntax callee)
    {
        var group = model.GetMemberGroup(callee);
        return group.IsEmpty && model.GetTypeInfo(callee).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : group;
    }

    private static ITypeSymbol? Created(SemanticModel model, BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type } ? model.GetTypeInfo(type).Type
        : model.GetTypeInfo(creation) is var info ? info.Type ?? info.ConvertedType
        : null;

    private static INamedTypeSymbol? Chained(SemanticModel model, ConstructorInitializerSyntax chained)
    {
        var own = model.GetDeclaredSymbol((ConstructorDeclarationSyntax)chained.Parent!)?.ContainingType;
        return chained.ThisOrBaseKeyword.ValueText == "this" ? own : own?.BaseType;
    }

    private static IEnumerable<ISymbol> Constructors(SemanticModel model, SyntaxNode place, ITypeSymbol? type) =>
        type is INamedTypeSymbol named
            ? named.InstanceConstructors.Where(constructor => model.IsAccessible(place.SpanStart, constructor) && !IsError(constructor))
            : [];

    // A constructor that is only there so that the compiler can refuse it.
    private static bool IsError(IMethodSymbol constructor) =>
        constructor
            .GetAttributes()
            .Any(one => one.AttributeClass?.Name == "ObsoleteAttribute" && one.ConstructorArguments is [_, { Value: true }]);

    private static IEnumerable<ISymbol> Indexers(SemanticModel model, ElementAccessExpressionSyntax access) =>
        AndBases(model.GetTypeInfo(access.Expression).Type)
            .SelectMany(type => type.GetMembers())
            .OfType<IPropertySymbol>()
            .Where(property => property.IsIndexer && model.IsAccessible(access.SpanStart, property));

    private static IEnumerable<ITypeSymbol> AndBases(ITypeSymbol? type) => type is null ? [] : AndBases(type.BaseType).Prepend(type);
}
