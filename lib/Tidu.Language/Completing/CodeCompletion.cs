using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine.Compiling;

namespace Tidu.Language.Completing;

/// <summary>Completes names in C#.</summary>
internal static class CodeCompletion
{
    /// <summary>What can stand at a position.</summary>
    /// <param name="session">What has run.</param>
    /// <param name="names">The names that it has.</param>
    /// <param name="code">The cell.</param>
    public static Completions At(SessionCode session, SessionNames names, string code, int position, CancellationToken cancellationToken)
    {
        if (!CellText.IsCSharp(code, position))
        {
            return Completions.None(position);
        }
        var word = Word.At(code, position);
        var place = new CompletionPlace(session, CellText.CSharpOf(code), word, cancellationToken);
        if (place.IsNoName)
        {
            return Completions.None(position);
        }
        var items = new ItemList(word);
        if (OverrideItems.Add(items, place))
        {
            return items.ToCompletions();
        }
        if (place.Name is not { } name)
        {
            Keywords.AddAfterExpression(items, place);
        }
        else if (MemberItems.Owner(name) is { } owner)
        {
            MemberItems.Add(items, place, owner);
        }
        else if (!place.IsAfterDot && !InitializerItems.Add(items, place, name))
        {
            ExpectedItems.Add(items, place, name);
            var kinds = KindOf(place, name);
            NameItems.Add(items, place, names, kinds, cancellationToken);
            UnopenedTypes.Add(items, place, kinds);
            Keywords.Add(items, place, name);
        }
        return items.ToCompletions();
    }

    private static NameKinds KindOf(CompletionPlace place, SimpleNameSyntax name)
    {
        var directive = name.FirstAncestorOrSelf<UsingDirectiveSyntax>();
        return directive is { StaticKeyword.RawKind: 0, Alias: null } ? NameKinds.Namespaces
            : name.Parent is AttributeSyntax ? NameKinds.Attributes
            : name.Parent is ConstantPatternSyntax or TypePatternSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }
                ? NameKinds.Patterns
            : directive is not null
            || IsTypeArgument(place, name)
            || SyntaxFacts.IsInNamespaceOrTypeContext(name)
            || name.Parent is IncompleteMemberSyntax
                ? NameKinds.Types
            : NameKinds.All;
    }

    // "List<": as long as nothing follows, the parser sees a comparison.
    private static bool IsTypeArgument(CompletionPlace place, SimpleNameSyntax name) =>
        name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Left: var left } comparison
        && comparison.Right == name
        && (left as SimpleNameSyntax ?? (left as MemberAccessExpressionSyntax)?.Name) is { Identifier.ValueText: var generic }
        && place.Model.LookupSymbols(left.SpanStart, name: generic).Any(symbol => symbol is INamedTypeSymbol { Arity: > 0 });
}
