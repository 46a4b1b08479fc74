using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tidu.Language.Documenting;

/// <summary>The documentation of a symbol, with what it inherits.</summary>
/// <param name="member">The element that holds it; none for a symbol that has no documentation.</param>
internal sealed class Documentation(XElement? member)
{
    // Of documentation that is inherited from what inherits it.
    private const int MaximalDepth = 8;

    /// <summary>The documentation of a symbol.</summary>
    public static Documentation Of(ISymbol symbol, Compilation compilation)
    {
        for (var i = 0; i < MaximalDepth; i++)
        {
            var member = DocumentationFiles.Find(symbol, compilation);
            if (member?.Element("inheritdoc") is not { } inherited || Inherited(symbol, inherited, compilation) is not { } source)
            {
                return new Documentation(member);
            }
            symbol = source;
        }
        return new Documentation(null);
    }

    /// <summary>What it is; empty if nothing is said.</summary>
    public string Summary => DocumentationMarkdown.Of(member?.Element("summary") ?? member?.Element("value"));

    /// <summary>More about it, the formulas among it.</summary>
    public string Remarks => DocumentationMarkdown.Of(member?.Element("remarks"));

    /// <summary>What it returns.</summary>
    public string Returns => DocumentationMarkdown.Of(member?.Element("returns"));

    /// <summary>What is thrown, and when.</summary>
    public IEnumerable<(string Type, string When)> Exceptions =>
        member
            ?.Elements("exception")
            .Select(one => (DocumentationMarkdown.NameIn((string?)one.Attribute("cref")), DocumentationMarkdown.Of(one)))
        ?? [];

    /// <summary>What is said of a parameter; empty if nothing is.</summary>
    public string Parameter(string name) =>
        DocumentationMarkdown.Of(member?.Elements("param").FirstOrDefault(one => (string?)one.Attribute("name") == name));

    private static ISymbol? Inherited(ISymbol symbol, XElement inherited, Compilation compilation)
    {
        if ((string?)inherited.Attribute("cref") is { } named)
        {
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(named, compilation);
        }
        return symbol switch
        {
            IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
            IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
            ITypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } ancestor ? ancestor : type.Interfaces.FirstOrDefault(),
            _ => symbol
                .ContainingType?.AllInterfaces.SelectMany(one => one.GetMembers(symbol.Name))
                .FirstOrDefault(member =>
                    SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)
                ),
        };
    }
}
