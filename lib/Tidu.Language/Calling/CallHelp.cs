using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine.Compiling;
using Tidu.Language.Inspecting;

namespace Tidu.Language.Calling;

/// <summary>Finds the call whose arguments a position is among.</summary>
internal static class CallHelp
{
    /// <summary>The call; <see langword="null"/> if there is none.</summary>
    public static SignatureHelp? At(SessionCode session, string code, int position, CancellationToken cancellationToken)
    {
        if (!CellText.IsCSharp(code, position))
        {
            return null;
        }
        var draft = new Draft(session, CellText.CSharpOf(code), cancellationToken);
        return In(draft, position) is { } call
            ? new SignatureHelp(
                [.. call.Candidates.Select(candidate => Describe(candidate, draft.Model.Compilation))],
                call.Active,
                call.Parameter
            )
            : null;
    }

    /// <summary>Describes what may be called, with its documentation.</summary>
    public static Signature Describe(ISymbol candidate, Compilation compilation)
    {
        var parameters = candidate
            .Parameters()
            .Select(parameter => new SignatureParameter(
                parameter.Name,
                SymbolSignature.OfParameter(parameter),
                Explanation.Documented(parameter, compilation)
            ));
        return new Signature(SymbolSignature.Of(candidate), Explanation.Documented(candidate, compilation), [.. parameters]);
    }

    /// <summary>The call; <see langword="null"/> if there is none.</summary>
    public static FoundCall? In(Draft draft, int position)
    {
        // In a text, which may be the argument itself, the position belongs to the token around it.
        var token = draft.Before(position) is { RawKind: not 0 } before ? before : default;
        var list = token.Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(list => IsIn(list, position));
        if (list is null)
        {
            return null;
        }
        var candidates = Call.Candidates(draft.Model, list).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }
        var argument = list.Arguments.GetSeparators().Count(comma => comma.Span.End <= position);
        var chosen = list.Parent is { } call ? draft.Model.GetSymbolInfo(call).Symbol : null;
        var active = candidates.FindIndex(candidate => SymbolEqualityComparer.Default.Equals(candidate, chosen));
        if (active < 0)
        {
            active = Math.Max(0, candidates.FindIndex(candidate => Takes(candidate, Math.Max(argument + 1, list.Arguments.Count))));
        }
        return new FoundCall(candidates, active, ParameterAt(candidates[active], list, argument));
    }

    private static bool IsIn(BaseArgumentListSyntax list, int position)
    {
        var (open, close) = list switch
        {
            ArgumentListSyntax round => (round.OpenParenToken, round.CloseParenToken),
            BracketedArgumentListSyntax square => (square.OpenBracketToken, square.CloseBracketToken),
            _ => default,
        };
        return open.Span.End <= position && (close.IsMissing || position <= close.SpanStart);
    }

    private static bool Takes(ISymbol candidate, int arguments) =>
        candidate.Parameters() is var parameters && (parameters.Length >= arguments || parameters.LastOrDefault() is { IsParams: true });

    private static int ParameterAt(ISymbol called, BaseArgumentListSyntax list, int argument)
    {
        var parameters = called.Parameters();
        if (argument < list.Arguments.Count && list.Arguments[argument] is { NameColon: not null } named)
        {
            return called.Parameter(named, list)?.Ordinal ?? -1;
        }
        return argument < parameters.Length ? argument
            : parameters is [.., { IsParams: true }] ? parameters.Length - 1
            : -1;
    }
}
