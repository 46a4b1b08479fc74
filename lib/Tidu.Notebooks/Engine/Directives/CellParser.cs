using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;

namespace Tidu.Notebooks.Engine.Directives;

/// <summary>Takes a cell apart at its magic commands (<c>#!…</c>) and package references.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed partial class CellParser(string folder)
{
    // A semicolon or a comment after it does no harm.
    private const string LineEnd = "\\s*;?\\s*(?://.*)?$";

    private readonly ValueCommands values = new(folder);

    // The kernels that #!connect would have made.
    private readonly HashSet<string> connected = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts of <c>#!value</c> by name.</summary>
    public Dictionary<string, FormattedValue> StoredValues => values.Stored;

    /// <summary>The steps of a cell in order.</summary>
    /// <param name="source">The cell.</param>
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
                part.Add(IsReference(line, i + 1) is { } reference ? Note(part, reference) : lines[i]);
                continue;
            }
            var words = CommandLine.Split(line[2..]);
            var name = words.Count > 0 ? words[0] : "";
            if ((KernelNames.Find(name) ?? connected.FirstOrDefault(name.Equals)) is { } language && language != "value")
            {
                part.End(steps);
                part = new CellPart(language, i + 1);
                continue;
            }
            if (name == "value" && values.Store(words, [.. lines.Skip(i + 1)], i + 1) is { } rest)
            {
                part.End(steps);
                steps.AddRange(rest);
                return steps;
            }
            part.AddCommand(steps, Command(name, words, part.Kernel, i + 1));
        }
        part.End(steps);
        return steps;
    }

    private CellStep Command(string name, List<string> words, string kernel, int line) =>
        name switch
        {
            "time" => new TimeStep(line),
            "who" => new VariablesStep(false, line),
            "whos" => new VariablesStep(true, line),
            "set" => values.Set(words, kernel, line),
            "share" => values.Share(words, kernel, line),
            "import" => Import(words, line),
            "connect" => Connect(words, line),
            "log" or "quit" or "exit" => new NoticeStep($"#!{name} 在这里不起作用，已略过。", line),
            _ => new DirectiveStep(["#!" + name, .. words.Skip(1)], line),
        };

    private CellStep Import(List<string> words, int line) =>
        words is [_, var file]
            ? new ImportStep(Path.GetFullPath(file, folder), line)
            : new ImpossibleStep("这条命令无法执行：#!import 后面须有一个文件名。", false, line);

    private ImpossibleStep Connect(List<string> words, int line)
    {
        if (CommandLine.Option(words, "--kernel-name") is { } name)
        {
            // Some kinds of kernels put their language before the name.
            connected.UnionWith([name, $"sql-{name}", $"kql-{name}"]);
        }
        var kind = words.ElementAtOrDefault(1);
        return new ImpossibleStep(
            $"#!connect {kind} 要连接另一个内核，这里只能运行 C#、HTML、JavaScript 与 Markdown；请删除它，或用 --skip-other-languages 跳过其他语言。",
            true,
            line
        );
    }

    private CellReference? IsReference(string line, int number)
    {
        if (PackageReference().Match(line) is { Success: true } package)
        {
            return new CellReference(CellReferenceKind.Package, package.Groups[1].Value.Trim(), package.Groups[2].Value.Trim(), number);
        }
        if (SourceReference().Match(line) is { Success: true } source)
        {
            return new CellReference(CellReferenceKind.Source, source.Groups[1].Value.Trim(), "", number);
        }
        return
            FileReference().Match(line) is { Success: true } file
            && Path.GetFullPath(file.Groups[1].Value, folder) is var path
            && Directory.Exists(path)
            ? new CellReference(CellReferenceKind.Folder, path, "", number)
            : null;
    }

    private static string Note(CellPart part, CellReference reference)
    {
        part.References.Add(reference);
        return "";
    }

    [GeneratedRegex("^(#!|\\s*#[ri][\\s\"])", RegexOptions.Multiline)]
    private static partial Regex Special();

    [GeneratedRegex(
        "^\\s*#r\\s*[\"']?\\s*nuget\\s*:\\s*([^,\"'\\s]+)\\s*(?:,\\s*([^\"']*?))?\\s*[\"']?" + LineEnd,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PackageReference();

    [GeneratedRegex("^\\s*#i\\s*[\"']?\\s*(?:nuget\\s*:\\s*)?([^\"']+?)\\s*[\"']?" + LineEnd, RegexOptions.IgnoreCase)]
    private static partial Regex SourceReference();

    [GeneratedRegex("^\\s*#r\\s*\"([^\"]+)\"" + LineEnd)]
    private static partial Regex FileReference();
}
