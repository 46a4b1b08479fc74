using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Engine.Compiling;

/// <summary>Tells cells that leave nothing behind for the cells after them, which need not be put on top of such a one.</summary>
/// <remarks>By the compiler's reckoning, each cell under another costs memory for good, and time whenever a name is looked up.</remarks>
internal static class Declaring
{
    /// <summary>Whether a cell declares, opens or names something; of a cell that is hard to tell of, it may be said too.</summary>
    public static bool DeclaresAnything(this SyntaxNode root) =>
        root is not CompilationUnitSyntax { Usings.Count: 0, Externs.Count: 0, AttributeLists.Count: 0 } unit
        || unit.ContainsDirectives
        || unit.Members.Any(member => member is not GlobalStatementSyntax)
        // It is the same type wherever a notebook writes it.
        || unit.HasAnonymousType()
        || unit.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax);

    /// <summary>Whether a cell writes an anonymous type.</summary>
    public static bool HasAnonymousType(this SyntaxNode root) =>
        root.DescendantNodes().Any(node => node is AnonymousObjectCreationExpressionSyntax);
}
