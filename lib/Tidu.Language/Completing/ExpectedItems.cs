using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Language.Calling;

namespace Tidu.Language.Completing;

/// <summary>What a place asks for: names of arguments, values of an enumeration, the type of what is made.</summary>
internal static class ExpectedItems
{
    /// <summary>Adds what is asked for.</summary>
    public static void Add(ItemList items, CompletionPlace place, SimpleNameSyntax name)
    {
        var model = place.Model;
        if (name.Parent is ArgumentSyntax { NameColon: null, Parent: BaseArgumentListSyntax list })
        {
            AddArgumentNames(items, model, list);
        }
        if (name.Parent is ObjectCreationExpressionSyntax creation)
        {
            AddCreated(items, place, ExpectedType.Of(model, creation));
            return;
        }
        foreach (var type in ExpectedType.Of(model, name))
        {
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum })
            {
                var written = type.ToMinimalDisplayString(model, place.Start);
                foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(SymbolFilter.IsOffered))
                {
                    items.Add(member, Nearness.Expected, $"{written}.{member.Name}");
                }
            }
        }
    }

    private static void AddArgumentNames(ItemList items, SemanticModel model, BaseArgumentListSyntax list)
    {
        var given = list.Arguments.Select(argument => argument.NameColon?.Name.Identifier.ValueText).ToHashSet();
        var before = list.Arguments.TakeWhile(argument => !argument.ToString().Contains(CompletionPlace.StandIn, StringComparison.Ordinal));
        var unnamed = before.Count(argument => argument.NameColon is null);
        foreach (var parameter in Call.Candidates(model, list).SelectMany(call => call.Parameters().Skip(unnamed)))
        {
            if (parameter.Name.Length > 0 && !given.Contains(parameter.Name))
            {
                items.Add(parameter, Nearness.Expected, $"{parameter.Name}:");
            }
        }
    }

    private static void AddCreated(ItemList items, CompletionPlace place, IEnumerable<ITypeSymbol> types)
    {
        foreach (var type in types.Where(type => type is INamedTypeSymbol { IsAbstract: false, SpecialType: SpecialType.None }))
        {
            items.Add(type, Nearness.Expected, type.ToMinimalDisplayString(place.Model, place.Start));
        }
    }
}
