using System.CommandLine;

namespace Tidu.Cli;

/// <summary>The paths that commands are given.</summary>
internal static class PathArguments
{
    /// <summary>The notebooks of a command.</summary>
    /// <param name="description">What the help says of them.</param>
    /// <returns>An argument that takes one or more.</returns>
    public static Argument<string[]> Notebooks(string description)
    {
        var notebooks = new Argument<string[]>("notebook") { Description = description, Arity = ArgumentArity.OneOrMore };
        // The parser takes an option that it does not know for a path.
        notebooks.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => token.Value.StartsWith('-') && !File.Exists(token.Value)))
            {
                given.AddError($"没有 {token.Value} 这个选项。");
            }
        });
        return notebooks;
    }

    /// <summary>The option that says where to write.</summary>
    /// <param name="description">What the help says of it.</param>
    /// <returns>An option that takes one path.</returns>
    public static Option<string?> Output(string description)
    {
        var output = new Option<string?>("--output", "-o") { Description = description, HelpName = "路径" };
        output.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: "" }])
            {
                given.AddError("--output 后面不能是空的。");
            }
        });
        return output;
    }
}
