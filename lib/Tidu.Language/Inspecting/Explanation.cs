using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Language.Calling;
using Tidu.Language.Documenting;

namespace Tidu.Language.Inspecting;

/// <summary>Explains a symbol in Markdown: its declaration, a value, its documentation.</summary>
internal static partial class Explanation
{
    /// <summary>Explains a symbol.</summary>
    /// <param name="others">How many more of its name there are.</param>
    /// <param name="value">The value of the variable; <see langword="null"/> if it is none, or not known.</param>
    /// <param name="withSource">Whether to add the code that declares it, if that is a cell's.</param>
    public static string Of(ISymbol symbol, Compilation compilation, int others = 0, string? value = null, bool withSource = false)
    {
        var text = new StringBuilder().Append(Code(SymbolSignature.Of(symbol)));
        if (others > 0)
        {
            text.Append($"\n\n另有 {others} 个重载。");
        }
        if (value is not null)
        {
            text.Append($"\n\n**当前值** `{value.Replace('`', '\'')}`");
        }
        Append(text, Documented(symbol, compilation));
        if (withSource && symbol.DeclaringSyntaxReferences is [var declaration, ..])
        {
            text.Append("\n\n").Append(Code(Whole(declaration.GetSyntax()).ToString()));
        }
        return text.ToString();
    }

    /// <summary>The documentation of a symbol; empty if it has none.</summary>
    public static string Documented(ISymbol symbol, Compilation compilation)
    {
        if (symbol is IParameterSymbol parameter)
        {
            return Documentation.Of(Declaring(parameter), compilation).Parameter(parameter.Name);
        }
        var documentation = Documentation.Of(Described(symbol), compilation);
        var text = new StringBuilder(documentation.Summary);
        foreach (var one in symbol.Parameters())
        {
            Append(text, documentation.Parameter(one.Name) is { Length: > 0 } words ? $"- `{one.Name}`：{words}" : "", "\n");
        }
        Append(text, documentation.Returns is { Length: > 0 } returns ? $"**返回** {returns}" : "");
        foreach (var (type, when) in documentation.Exceptions)
        {
            Append(text, $"**抛出** `{type}`：{when}");
        }
        Append(text, documentation.Remarks);
        // The formula stands with the type, not with what makes one of it.
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            Append(text, Documentation.Of(symbol.ContainingType, compilation).Remarks);
        }
        return text.ToString();
    }

    /// <summary>Markdown as plain text.</summary>
    public static string Plain(string markdown) => Marks().Replace(markdown, "");

    /// <summary>C# in Markdown.</summary>
    public static string Code(string code) => $"```csharp\n{code}\n```";

    // Of a variable, its whole declaration.
    private static SyntaxNode Whole(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Parent.Parent: { } statement } ? statement : declaration;

    // A variable is described by its type, where it has no documentation itself and the type is none that everybody knows.
    private static ISymbol Described(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol { Type.SpecialType: SpecialType.None } local => local.Type,
            IFieldSymbol { ContainingType.IsScriptClass: true, Type.SpecialType: SpecialType.None } variable
                when variable.GetDocumentationCommentXml() is not { Length: > 0 } => variable.Type,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            _ => symbol,
        };

    // The parameters of a record are documented with the record.
    private static ISymbol Declaring(IParameterSymbol parameter) =>
        parameter.ContainingSymbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } primary => primary.ContainingType,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            var declaring => declaring,
        };

    private static void Append(StringBuilder text, string more, string gap = "\n\n")
    {
        if (more.Length > 0)
        {
            text.Append(text.Length > 0 ? gap : "").Append(more);
        }
    }

    [GeneratedRegex(@"^```\w*\n?|\*\*|`", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
