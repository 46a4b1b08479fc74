using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Pages.Highlighting;

namespace Tidu.Pages.Reading;

/// <summary>What the parser alone knows about a cell of C#.</summary>
/// <param name="IsSetup">Whether there is nothing but <c>#r</c> and <c>using</c> lines.</param>
/// <param name="OnlyChecks">Whether there are calls of <c>Check</c>, and besides only computations with names of its own.</param>
/// <param name="Declares">The names that it declares for later cells.</param>
/// <param name="Uses">The names that it takes from earlier cells, or from libraries.</param>
internal sealed record CodeFacts(bool IsSetup, bool OnlyChecks, IReadOnlySet<string> Declares, IReadOnlySet<string> Uses)
{
    /// <summary>The facts about code of another language: none.</summary>
    public static CodeFacts None { get; } = new(false, false, new HashSet<string>(), new HashSet<string>());

    /// <summary>Reads a cell.</summary>
    public static CodeFacts Of(string code)
    {
        var syntax = ScriptSyntax.Parse(code);
        var root = syntax.Root;
        var names = root.DescendantNodes().Select(node => (Node: node, Name: DeclaredName(node))).Where(entry => entry.Name is not null);
        var own = names.Select(entry => entry.Name!).ToHashSet(StringComparer.Ordinal);
        var lasting = names.Where(entry => !entry.Node.Ancestors().Any(IsScope)).Select(entry => entry.Name!);
        var used = root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => !IsMember(name)).Select(name => name.Identifier.Text);
        return new CodeFacts(
            root.Members.Count == 0
                && root.Usings.Count + syntax.Directives.Count(line => !code[line.Start..].StartsWith("#!", StringComparison.Ordinal)) > 0,
            root.DescendantNodes().Any(IsCheck)
                && root.DescendantNodes().OfType<ExpressionStatementSyntax>().All(statement => StaysInside(statement, own)),
            lasting.ToHashSet(StringComparer.Ordinal),
            used.Where(name => !own.Contains(name)).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>Whether this is a call of a method of <c>Check</c>.</summary>
    public static bool IsCheck(SyntaxNode node) =>
        node
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Check" } }
            };

    private static string? DeclaredName(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            SingleVariableDesignationSyntax variable => variable.Identifier.Text,
            ForEachStatementSyntax loop => loop.Identifier.Text,
            ParameterSyntax parameter => parameter.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        };

    private static bool IsScope(SyntaxNode node) =>
        node
            is BlockSyntax
                or StatementSyntax
                and not (LocalDeclarationStatementSyntax or ExpressionStatementSyntax)
                or BaseMethodDeclarationSyntax
                or BaseTypeDeclarationSyntax
                or AnonymousFunctionExpressionSyntax
                or QueryExpressionSyntax;

    private static bool IsMember(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        || name.Parent is NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax;

    /// <summary>Whether a statement checks, or changes nothing that was there before the cell.</summary>
    private static bool StaysInside(ExpressionStatementSyntax statement, HashSet<string> own)
    {
        if (statement.Expression is AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax })
        {
            return true;
        }
        var target = statement.Expression switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            var other => other,
        };
        return target.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is var first && first is null
            || first.Identifier.Text == "Check"
            || own.Contains(first.Identifier.Text);
    }
}
