using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Tidu.Cli;

/// <summary>The help of System.CommandLine, whose Chinese translation leaves some words in English.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    private static readonly (string Library, string Ours)[] Lines =
    [
        ("Description:", "说明："),
        ("用法:", "用法："),
        ("参数:", "参数："),
        ("选项:", "选项："),
        ("命令:", "命令："),
    ];

    /// <summary>Replaces the help of a command and of those below it.</summary>
    /// <param name="root">The root command.</param>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "显示用法。";
        help.Action = new ChineseHelp();
        root.Options.OfType<VersionOption>().Single().Description = "显示版本。";
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var help = new StringWriter();
        parseResult.InvocationConfiguration.Output = help;
        var exitCode = new HelpAction().Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        foreach (var line in help.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(Translate(line));
        }
        return exitCode;
    }

    private static string Translate(string line)
    {
        var heading = Array.Find(Lines, heading => line.TrimEnd() == heading.Library).Ours;
        return heading
            ?? line.Replace("[command]", "[命令]", StringComparison.Ordinal).Replace("[options]", "[选项]", StringComparison.Ordinal);
    }
}
