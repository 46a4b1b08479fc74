using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Language.Completing;

/// <summary>How near an item is, nearest first.</summary>
internal enum Nearness
{
    /// <summary>Just here such a thing is expected; such items keep the order in which they are added.</summary>
    Expected,

    /// <summary>A local variable or parameter.</summary>
    Local,

    /// <summary>Declared by a cell; or, after a dot, a member of the type itself.</summary>
    Own,

    /// <summary>A member of an opened class; or, after a dot, an extension.</summary>
    Opened,

    /// <summary>A type or keyword; or, after a dot, a member that every object has.</summary>
    Common,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A type in a namespace that is not opened.</summary>
    Unopened,
}

/// <summary>Collects the items that begin as the name so far does.</summary>
/// <param name="word">The name so far.</param>
internal sealed class ItemList(Word word)
{
    private readonly string prefix = word.Prefix.TrimStart('@');
    private readonly Dictionary<string, (Nearness Nearness, CompletionItem? Item, List<ISymbol> Symbols)> entries = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether a name begins as the name so far does.</summary>
    public bool MayFit(string text) => text.AsSpan().TrimStart('@').StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a symbol under its own name, or under another.</summary>
    public void Add(ISymbol symbol, Nearness nearness, string? text = null)
    {
        text ??= Written(symbol.Name);
        if (!MayFit(text))
        {
            return;
        }
        if (!entries.TryGetValue(text, out var entry))
        {
            entries[text] = (nearness, null, [symbol]);
            return;
        }
        entry.Symbols.RemoveAll(known => Overrides(symbol, known));
        if (!entry.Symbols.Exists(known => Overrides(known, symbol)))
        {
            entry.Symbols.Insert(nearness < entry.Nearness ? 0 : entry.Symbols.Count, symbol);
            entries[text] = entry with { Nearness = nearness < entry.Nearness ? nearness : entry.Nearness };
        }
    }

    /// <summary>Whether something of that name has been added.</summary>
    public bool Has(string name) => entries.ContainsKey(Written(name));

    /// <summary>Adds a symbol that is written with more around its name.</summary>
    public void Add(string text, ISymbol symbol, Nearness nearness)
    {
        if (MayFit(symbol.Name) || MayFit(text))
        {
            entries.TryAdd(text, (nearness, null, [symbol]));
        }
    }

    /// <summary>Adds a text.</summary>
    public void Add(string text, CompletionKind kind, Nearness nearness, string signature = "")
    {
        if (MayFit(text))
        {
            entries.TryAdd(text, (nearness, new CompletionItem(text, kind, signature), []));
        }
    }

    /// <summary>The items, sorted.</summary>
    public Completions ToCompletions() =>
        new(
            word.Start,
            word.End,
            [
                .. entries
                    .OrderBy(entry => entry.Value.Nearness)
                    .ThenBy(entry => !entry.Key.StartsWith(prefix, StringComparison.Ordinal))
                    .ThenBy(entry => entry.Value.Nearness == Nearness.Expected ? "" : entry.Key, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(entry => entry.Value.Nearness == Nearness.Expected ? "" : entry.Key, StringComparer.Ordinal)
                    .Select(entry => entry.Value.Item ?? SymbolItem.Of(entry.Key, entry.Value.Symbols)),
            ]
        );

    private static bool Overrides(ISymbol symbol, ISymbol other)
    {
        for (var overridden = Overridden(symbol); overridden is not null; overridden = Overridden(overridden))
        {
            if (SymbolEqualityComparer.Default.Equals(overridden, other))
            {
                return true;
            }
        }
        return false;
    }

    private static ISymbol? Overridden(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };

    private static string Written(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
