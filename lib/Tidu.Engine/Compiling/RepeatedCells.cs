using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Engine.Compiling;

/// <summary>Tells cells that run again, as they were and with nothing declared anew since: they change nothing of what a session has declared.</summary>
internal sealed class RepeatedCells
{
    private readonly Dictionary<string, int> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> declared = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Notes a cell.</summary>
    /// <returns>Whether it only repeats one that is noted already.</returns>
    public bool Repeats(string code, SyntaxNode root)
    {
        List<string> names = [.. Names(root)];
        if (cells.TryGetValue(code, out var earlier) && names.TrueForAll(name => declared[name] == earlier))
        {
            return true;
        }
        var number = cells[code] = ++count;
        names.ForEach(name => declared[name] = number);
        return false;
    }

    private static IEnumerable<string> Names(SyntaxNode root) =>
        root.ChildNodes()
            .SelectMany(member =>
                member switch
                {
                    FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
                    MethodDeclarationSyntax method => [method.Identifier.ValueText],
                    PropertyDeclarationSyntax property => [property.Identifier.ValueText],
                    BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
                    DelegateDeclarationSyntax type => [type.Identifier.ValueText],
                    _ => member
                        .DescendantNodes()
                        .OfType<SingleVariableDesignationSyntax>()
                        .Select(variable => variable.Identifier.ValueText),
                }
            );
}
