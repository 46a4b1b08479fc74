using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>The names that a session has outside of the code that is being written: what cells have declared and opened.</summary>
/// <remarks>
/// Kept from one question to the next, as the compiler would look each name up in each cell anew. A session only grows: what one cell
/// more adds is added here.
/// </remarks>
internal sealed class SessionNames
{
    private readonly Dictionary<string, ISymbol> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ISymbol> opened = new(StringComparer.Ordinal);
    private readonly HashSet<string> containers = new(StringComparer.Ordinal);
    private Compilation? last;

    /// <summary>The names that code on top of a session knows without declaring or opening anything.</summary>
    /// <param name="draft">The code with the session below it.</param>
    /// <exception cref="OperationCanceledException">The token asked for it; what was read until then is kept.</exception>
    public IEnumerable<ISymbol> Below(Compilation draft, CancellationToken cancellationToken)
    {
        var session = draft.ScriptCompilationInfo?.PreviousScriptCompilation;
        if (session is not null && session != last)
        {
            var cells = Since(session).Reverse().ToList();
            foreach (var container in last is null ? GlobalUsings(session) : [])
            {
                Open(container);
            }
            foreach (var cell in cells)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Add(cell);
                last = cell;
            }
        }
        var namespaces = draft.GlobalNamespace.GetNamespaceMembers();
        return declared.Values.Concat(opened.Where(name => !declared.ContainsKey(name.Key)).Select(name => name.Value)).Concat(namespaces);
    }

    /// <summary>The members of a namespace or class that is opened.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamespaceOrTypeSymbol container) =>
        container is INamespaceSymbol space
            ? space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public)
            : container
                .GetMembers()
                .Where(member =>
                    member.DeclaredAccessibility == Accessibility.Public
                    && (member is INamedTypeSymbol || member is { IsStatic: true, CanBeReferencedByName: true })
                    && member is not IMethodSymbol { IsExtensionMethod: true }
                );

    private IEnumerable<Compilation> Since(Compilation session)
    {
        for (var cell = session; cell is not null && cell != last; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            yield return cell;
        }
    }

    private void Add(Compilation cell)
    {
        foreach (var member in cell.ScriptClass?.GetMembers() ?? [])
        {
            if (member is { CanBeReferencedByName: true, IsImplicitlyDeclared: false })
            {
                declared[member.Name] = member;
            }
        }
        foreach (var tree in cell.SyntaxTrees)
        {
            foreach (var directive in tree.GetRoot() is CompilationUnitSyntax { Usings: var usings } ? usings : [])
            {
                var symbol = cell.GetSemanticModel(tree).GetSymbolInfo(directive.NamespaceOrType).Symbol;
                if (directive.Alias is { Name.Identifier.ValueText: var alias } && symbol is not null)
                {
                    opened[alias] = symbol;
                }
                else if (symbol is INamespaceOrTypeSymbol container)
                {
                    Open(container);
                }
            }
        }
    }

    private void Open(INamespaceOrTypeSymbol container)
    {
        if (containers.Add(container.ToDisplayString()))
        {
            foreach (var member in MembersOf(container))
            {
                opened.TryAdd(member.Name, member);
            }
        }
    }

    private static IEnumerable<INamespaceOrTypeSymbol> GlobalUsings(Compilation session) =>
        ((CSharpCompilationOptions)session.Options).Usings.Select(name => Find(session, name)).OfType<INamespaceOrTypeSymbol>();

    private static INamespaceOrTypeSymbol? Find(Compilation session, string name) =>
        (INamespaceOrTypeSymbol?)session.GetTypeByMetadataName(name)
        ?? name.Split('.')
            .Aggregate(
                (INamespaceSymbol?)session.GlobalNamespace,
                (space, part) => space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part)
            );
}
