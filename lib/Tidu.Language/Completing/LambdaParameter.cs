using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>The type of a lambda's parameter where the compiler cannot yet tell which of several methods is called.</summary>
internal static class LambdaParameter
{
    /// <summary>The type that a method that may be called gives to it; <see langword="null"/> if none is known.</summary>
    public static ITypeSymbol? TypeOf(SemanticModel model, IParameterSymbol parameter)
    {
        var lambda = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<LambdaExpressionSyntax>();
        if (lambda?.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument)
        {
            return null;
        }
        var position = list.Arguments.IndexOf(argument);
        var name = argument.NameColon?.Name.Identifier.ValueText;
        return (call is InvocationExpressionSyntax invocation ? model.GetMemberGroup(invocation.Expression) : model.GetMemberGroup(call))
            .OfType<IMethodSymbol>()
            .Select(method =>
                name is null
                    ? method.Parameters.ElementAtOrDefault(position)
                    : method.Parameters.FirstOrDefault(candidate => candidate.Name == name)
            )
            .Select(candidate =>
                (candidate?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.ElementAtOrDefault(parameter.Ordinal)?.Type
            )
            .FirstOrDefault(type => type is not (null or ITypeParameterSymbol or IErrorTypeSymbol));
    }
}
