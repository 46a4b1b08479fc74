using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Language.Completing;

/// <summary>The keywords that a place admits.</summary>
internal static class Keywords
{
    private static readonly string[] Types =
    [
        .. "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort".Split(' '),
    ];
    private static readonly string[] Expressions =
    [
        .. Types,
        .. "await default false from nameof new null sizeof throw true typeof".Split(' '),
    ];
    private static readonly string[] Declarations =
    [
        .. "abstract async class delegate enum interface internal private public readonly record ref sealed static struct".Split(' '),
    ];
    private static readonly string[] Members =
    [
        .. Types,
        .. Declarations,
        .. "const event override protected required virtual void".Split(' '),
    ];
    private static readonly string[] Statements =
    [
        .. Expressions,
        .. Declarations,
        .. "checked const do for foreach if lock return switch try unsafe using var void while".Split(' '),
    ];

    /// <summary>Adds the keywords that can stand in the place of a name.</summary>
    public static void Add(ItemList items, CompletionPlace place, SimpleNameSyntax name)
    {
        foreach (var keyword in Admitted(place, name))
        {
            items.Add(keyword, CompletionKind.Keyword, Nearness.Common);
        }
    }

    /// <summary>Adds the keywords that can follow an expression: where the parser sees a name that is declared, one of them may be meant.</summary>
    public static void AddAfterExpression(ItemList items, CompletionPlace place)
    {
        var isAfterValue =
            place.Token.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: NameSyntax { IsVar: false } type } }
            && place
                .Model.GetSpeculativeTypeInfo(
                    type.SpanStart,
                    SyntaxFactory.ParseExpression(type.ToString()),
                    SpeculativeBindingOption.BindAsExpression
                )
                .Type
                is not (null or IErrorTypeSymbol);
        foreach (var keyword in isAfterValue ? (string[])["as", "is", "switch", "with"] : [])
        {
            items.Add(keyword, CompletionKind.Keyword, Nearness.Expected);
        }
    }

    private static string[] Admitted(CompletionPlace place, SimpleNameSyntax name) =>
        name.Parent switch
        {
            AttributeSyntax or UsingDirectiveSyntax => [],
            ConstantPatternSyntax or TypePatternSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } =>
            [
                .. Types,
                "false",
                "not",
                "null",
                "true",
                "var",
            ],
            IncompleteMemberSyntax => Members,
            ArgumentSyntax => [.. Expressions, .. Inside(name), "in", "out", "ref"],
            ExpressionStatementSyntax => [.. Statements, .. Inside(name), .. Continuations(place)],
            _ when SyntaxFacts.IsInNamespaceOrTypeContext(name) => Types,
            _ => [.. Expressions, .. Inside(name), .. InQuery(name)],
        };

    // What only makes sense in a loop, a method or a type.
    private static IEnumerable<string> Inside(SyntaxNode node)
    {
        var ancestors = node.Ancestors().TakeWhile(ancestor => ancestor is not AnonymousFunctionExpressionSyntax).ToList();
        var isInLoop = ancestors.Exists(ancestor =>
            ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
        );
        var isInSwitch = ancestors.Exists(ancestor => ancestor is SwitchStatementSyntax);
        return
        [
            .. isInLoop ? (string[])["break", "continue"]
            : isInSwitch ? ["break"]
            : [],
            .. isInSwitch ? (string[])["case"] : [],
            .. node.Ancestors().Any(ancestor => ancestor is TypeDeclarationSyntax) ? (string[])["base", "this"] : [],
            .. ancestors.Exists(ancestor => ancestor is MethodDeclarationSyntax or LocalFunctionStatementSyntax) ? (string[])["yield"] : [],
        ];
    }

    // "else" after "if (…) …;", "catch" after "try { … }".
    private static IEnumerable<string> Continuations(CompletionPlace place) =>
        place
            .Before.Parent?.AncestorsAndSelf()
            .TakeWhile(node => node.Span.End == place.Before.Span.End || node is TryStatementSyntax)
            .Select(node =>
                node switch
                {
                    IfStatementSyntax { Else: null } => (string[])["else"],
                    TryStatementSyntax { Finally: null } => ["catch", "finally"],
                    _ => [],
                }
            )
            .SelectMany(keywords => keywords)
        ?? [];

    private static IEnumerable<string> InQuery(SyntaxNode node) =>
        node.Ancestors().Any(ancestor => ancestor is QueryExpressionSyntax)
            ? ["ascending", "by", "descending", "equals", "group", "into", "join", "let", "on", "orderby", "select", "where"]
            : [];
}
