using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine;
using Tidu.Language.Calling;
using Tidu.Language.Completing;

namespace Tidu.Language.Inspecting;

/// <summary>Explains what stands at a position.</summary>
internal static class Inspector
{
    /// <summary>The explanation; <see langword="null"/> if there is nothing to explain.</summary>
    public static Inspection? At(CSharpEngine engine, string code, int position, bool withSource, CancellationToken cancellationToken)
    {
        if (!CellText.IsCSharp(code, position))
        {
            return OfCommand(engine, code, position);
        }
        var draft = new Draft(engine.Code, CellText.CSharpOf(code), cancellationToken);
        if (
            !draft.IsInText(position)
            && Named(draft, position) is { } token
            && SymbolsOf(draft.Model, token) is [var symbol, .. var others]
        )
        {
            var value = IsVariable(symbol, draft) ? ValueOf(engine, symbol.Name) : null;
            var markdown = Explanation.Of(symbol, draft.Model.Compilation, others.Length, value, withSource);
            return new Inspection(token.SpanStart, token.Span.End, markdown, Explanation.Plain(markdown));
        }
        return CallHelp.In(draft, position) is { } call ? OfCall(call, draft.Model.Compilation, position) : null;
    }

    private static Inspection? OfCommand(CSharpEngine engine, string code, int position)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var name = code[start..].TrimStart().Split(' ', '\t', '\r', '\n', '"')[0];
        return MagicCommands.Meaning(engine, name) is { Length: > 0 } meaning
            ? new Inspection(start, start + name.Length, $"`{name}` {meaning}", $"{name} {meaning}")
            : null;
    }

    private static Inspection OfCall(FoundCall call, Compilation compilation, int position)
    {
        var chosen = call.Candidates[call.Active];
        var active = CallHelp.Describe(chosen, compilation);
        var others = call.Candidates.Where(candidate => !ReferenceEquals(candidate, chosen)).Select(SymbolSignature.Of);
        var markdown = Explanation.Code(string.Join('\n', others.Prepend(active.Label)));
        if (call.Parameter >= 0 && call.Parameter < active.Parameters.Count)
        {
            var parameter = active.Parameters[call.Parameter];
            markdown += $"\n\n**参数** `{parameter.Name}`" + (parameter.Markdown.Length > 0 ? $"：{parameter.Markdown}" : "");
        }
        markdown += active.Markdown.Length > 0 ? "\n\n" + active.Markdown : "";
        return new Inspection(position, position, markdown, Explanation.Plain(markdown));
    }

    // The name that the position is in, or that ends there.
    private static SyntaxToken? Named(Draft draft, int position)
    {
        var at = draft.Root.FindToken(position);
        return at.Span.Contains(position) && IsName(at) ? at
            : position > 0 && draft.Root.FindToken(position - 1) is var before && before.Span.End == position && IsName(before) ? before
            : null;
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax;

    // The symbol, and what else it may be.
    private static ISymbol[] SymbolsOf(SemanticModel model, SyntaxToken token)
    {
        var node = token.Parent!;
        if (node is not TypeSyntax && model.GetDeclaredSymbol(node) is { } declared)
        {
            return [declared];
        }
        if (node is not ExpressionSyntax expression)
        {
            return [];
        }
        var made = expression.Ancestors().SkipWhile(part => part is NameSyntax).FirstOrDefault() as ObjectCreationExpressionSyntax;
        var info =
            made is not null && made.Type.Span.End == expression.Span.End ? model.GetSymbolInfo(made) : model.GetSymbolInfo(expression);
        if (info.Symbol is null && info.CandidateSymbols.IsEmpty)
        {
            info = model.GetSymbolInfo(expression);
        }
        var group = info.Symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor } ? model.GetMemberGroup(expression) : [];
        ISymbol[] found = info.Symbol is { } symbol ? [symbol] : [.. info.CandidateSymbols];
        return [.. found, .. group.Where(other => !found.Contains(other, SymbolEqualityComparer.Default))];
    }

    private static bool IsVariable(ISymbol symbol, Draft draft) =>
        symbol is IFieldSymbol { ContainingType.IsScriptClass: true, DeclaringSyntaxReferences: [var declaration, ..] }
        && declaration.SyntaxTree != draft.Tree;

    private static string? ValueOf(CSharpEngine engine, string name) =>
        engine.Variables.FirstOrDefault(variable => variable.Name == name) is { } variable ? VariableValue.Of(variable.Value) : null;
}
