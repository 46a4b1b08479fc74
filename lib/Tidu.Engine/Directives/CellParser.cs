using System.Text.RegularExpressions;
using Tidu.Documents;

namespace Tidu.Engine.Directives;

/// <summary>Takes a cell apart at its magic commands (<c>#!…</c>) and package references.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed partial class CellParser(string folder)
{
    // The kernels that #!connect would have made.
    private readonly HashSet<string> connected = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The steps of a cell in order.</summary>
    /// <param name="kernel">The kernel of the cell when no command says otherwise.</param>
    public IReadOnlyList<CellStep> Parse(string source, string kernel)
    {
        if (kernel == KernelNames.CSharp && !Special().IsMatch(source))
        {
            return [new CodeStep(source, 1)];
        }
        var steps = new List<CellStep>();
        var part = new CellPart(kernel, 0);
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (!line.StartsWith("#!", StringComparison.Ordinal))
            {
                part.Add(
                    ReferenceLines.Read(line, i + 1, folder) is { } reference ? Note(part, reference)
                    : AbsentNamespace().IsMatch(line) ? ""
                    : lines[i]
                );
                continue;
            }
            if (Language(Name(line)) is { } language)
            {
                part.End(steps);
                part = new CellPart(language, i + 1);
                if (language == "value")
                {
                    var text = Below(lines, i);
                    steps.Add(new DirectiveStep(string.Join('\n', text.Prepend(line)), KernelNames.CSharp, i + 1));
                    i += text.Length;
                }
                continue;
            }
            part.AddCommand(steps, Command(line, lines, part.Kernel, i));
        }
        part.End(steps);
        return steps;
    }

    private static string Name(string command) => command[2..].Split(' ', '\t')[0].TrimEnd('\r');

    private string? Language(string name) => KernelNames.Find(name) ?? connected.FirstOrDefault(name.Equals);

    // The lines after one up to the next that names a language.
    private string[] Below(string[] lines, int line) =>
        [.. lines.Skip(line + 1).TakeWhile(next => !next.StartsWith("#!", StringComparison.Ordinal) || Language(Name(next)) is null)];

    private CellStep Command(string text, string[] lines, string kernel, int index)
    {
        var name = Name(text);
        var line = index + 1;
        return name switch
        {
            "time" => new TimeStep(line),
            "connect" => Connect(text, line),
            "log" or "quit" or "exit" => new NoticeStep($"#!{name} 在这里不起作用，已略过。", line),
            "set" or "share" when ForeignSource(text) is { } source => new ImpossibleStep(
                $"无法从 {source} 取值，这里只有 C# 与 #!value 的值。",
                true,
                line
            ),
            _ => new DirectiveStep(text, kernel, line) { Below = Below(lines, index) },
        };
    }

    private static string? ForeignSource(string command) =>
        Source().Match(command) is { Success: true } source
        && KernelNames.Find(source.Groups[1].Value) is { } language and not (KernelNames.CSharp or "value" or "html" or "javascript")
            ? language
            : null;

    private ImpossibleStep Connect(string command, int line)
    {
        if (KernelName().Match(command) is { Success: true } match)
        {
            var name = match.Groups[1].Value;
            // Some kinds of kernels put their language before the name.
            connected.UnionWith([name, $"sql-{name}", $"kql-{name}"]);
        }
        var kind = command.Split(' ').ElementAtOrDefault(1);
        return new ImpossibleStep(
            $"#!connect {kind} 要连接另一个内核，这里只能运行 C#、HTML、JavaScript 与 Markdown；请删除它，或用 --skip-other-languages 跳过其他语言。",
            true,
            line
        );
    }

    private static string Note(CellPart part, CellReference reference)
    {
        part.References.Add(reference);
        return "";
    }

    [GeneratedRegex("--kernel-name[\\s=]+\"?([^\\s\"]+)")]
    private static partial Regex KernelName();

    [GeneratedRegex("(?:--from[\\s=]+|@)([^\\s:]+)")]
    private static partial Regex Source();

    [GeneratedRegex("^(#!|\\s*#[ri][\\s\"]|\\s*using\\s+(static\\s+)?Microsoft\\.DotNet\\.Interactive\\.)", RegexOptions.Multiline)]
    private static partial Regex Special();

    // Notebooks like to name more of the original's namespaces than they use; and what is static in Kernel every cell has by itself.
    [GeneratedRegex(
        "^\\s*using\\s+(?:static\\s+Microsoft\\.DotNet\\.Interactive\\.Kernel|Microsoft\\.DotNet\\.Interactive\\."
            + "(?!Commands|Connection|CSharp|Directives|Documents|Events|Formatting|Parsing|Utility|ValueSharing)[\\w.]+)\\s*;\\s*(?://.*)?$"
    )]
    private static partial Regex AbsentNamespace();
}
