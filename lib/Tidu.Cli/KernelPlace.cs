using System.CommandLine;
using System.Text.RegularExpressions;
using Tidu.Jupyter.Specs;

namespace Tidu.Cli;

/// <summary>The options that say under what name and where Jupyter finds the kernel.</summary>
internal sealed partial class KernelPlace
{
    private readonly Option<bool> user = new("--user") { Description = "登记给当前用户（默认）。" };
    private readonly Option<string?> prefix = PrefixOption();
    private readonly Option<string?> name = new("--name")
    {
        Description = "内核的名字，默认 .net-csharp，课程直接可用。",
        HelpName = "名字",
    };

    /// <summary>The option that names a Python environment.</summary>
    /// <returns>An option that takes one path.</returns>
    public static Option<string?> PrefixOption() =>
        new("--prefix") { Description = "登记给这个 Python 环境或系统目录，如 /usr/local。", HelpName = "目录" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(user);
        command.Add(prefix);
        command.Add(name);
        command.Validators.Add(result =>
        {
            if (result.GetResult(user) is not null && result.GetResult(prefix) is not null)
            {
                result.AddError("--user 与 --prefix 只能用一个。");
            }
        });
        name.Validators.Add(given =>
        {
            // What Jupyter accepts; it compares names in lower case.
            if (given.Tokens is [{ Value: var value }] && !KernelName().IsMatch(value))
            {
                given.AddError($"内核的名字只能由小写英文字母、数字、点、横线与下划线组成，得到的是“{value}”。");
            }
        });
    }

    /// <summary>The spec that the options name, which may or may not exist.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="defaultName">The name if none is given.</param>
    public KernelSpec Read(ParseResult parsed, string defaultName)
    {
        var folder = parsed.GetValue(prefix) is { } given ? JupyterFolders.OfPrefix(given) : JupyterFolders.OfUser;
        return new KernelSpec(Path.Combine(folder, parsed.GetValue(name) ?? defaultName));
    }

    [GeneratedRegex(@"^[a-z0-9._\-]*[a-z0-9][a-z0-9._\-]*$")]
    private static partial Regex KernelName();
}
