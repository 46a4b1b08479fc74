using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tidu.Cli;

/// <summary>What is wrong with a command line, where the sentences of System.CommandLine are English or unclear.</summary>
internal static class UsageProblem
{
    /// <summary>Words what the parser or one of our own validators has found.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <returns>A sentence for each error.</returns>
    public static IEnumerable<string> Describe(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0
            ? parsed.UnmatchedTokens.Select(word => $"没有 {word} 这个命令或选项。")
            : parsed.Errors.Select(Describe);

    private static string Describe(ParseError error) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"{Name(option)} 后面缺少值。",
            OptionResult option when option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues => $"{Name(option)} 只能写一次。",
            ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => $"{Name(option)} 后面缺少值。",
            ArgumentResult { Tokens.Count: 0 } or CommandResult { Tokens.Count: 0, Command.Arguments.Count: > 0 } =>
                "缺少笔记本，请写出 .ipynb 或 .dib 文件的路径。",
            _ => error.Message,
        };

    private static string Name(OptionResult option) => option.IdentifierToken?.Value ?? option.Option.Name;
}
