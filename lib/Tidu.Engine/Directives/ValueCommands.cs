using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;

namespace Tidu.Engine.Directives;

/// <summary>The commands that hand values from kernel to kernel: <c>#!value</c>, <c>#!set</c> and <c>#!share</c>.</summary>
/// <remarks>Every value is either text that stands in the notebook or a C# variable, so each command becomes a line of C#.</remarks>
internal sealed class ValueCommands(string folder)
{
    /// <summary>The texts of <c>#!value</c> by name.</summary>
    public Dictionary<string, FormattedValue> Stored { get; } = new(StringComparer.Ordinal);

    /// <summary><c>#!value --name n</c> with the text below it, or <c>--from-file f</c>.</summary>
    /// <returns>The steps of the rest of the cell.</returns>
    public IReadOnlyList<CellStep> Store(List<string> words, string[] below, int line)
    {
        if (CommandLine.Option(words, "--name") is not { } name)
        {
            return [Wrong("#!value 缺少 --name", line)];
        }
        if (CommandLine.Option(words, "--from-value") is { } inline)
        {
            below = [inline];
        }
        if (CommandLine.Option(words, "--from-url") is not null)
        {
            return [Wrong("#!value --from-url 需要网络，请把内容存成文件，改用 --from-file", line)];
        }
        var text = string.Join('\n', below).Trim('\n');
        if (CommandLine.Option(words, "--from-file") is { } file)
        {
            var path = Path.GetFullPath(file, folder);
            if (!File.Exists(path))
            {
                return [Wrong($"没有文件 {file}", line)];
            }
            text = File.ReadAllText(path);
        }
        var mimeType = CommandLine.Option(words, "--mime-type");
        Stored[name] = new FormattedValue(mimeType ?? "text/plain", text);
        return mimeType is null ? [] : [new ShowStep(mimeType, text, line)];
    }

    /// <summary><c>#!set --name n --value v</c>, where v is text or <c>@kernel:name</c>.</summary>
    public CellStep Set(List<string> words, string kernel, int line)
    {
        var name = CommandLine.Option(words, "--name");
        var value = CommandLine.Option(words, "--value");
        if (InputToken.Read(value, name) is { } input)
        {
            return name is null ? Wrong("#!set 缺少 --name", line) : Assign(name, input.Code, kernel, line);
        }
        if (name is null || value is null)
        {
            return Wrong("#!set 须有 --name 与 --value", line);
        }
        if (!value.StartsWith('@'))
        {
            return Assign(name, Literal(value), kernel, line);
        }
        var (from, source) = value.IndexOf(':') is > 0 and var colon
            ? (value[1..colon], value[(colon + 1)..])
            : (KernelNames.CSharp, value[1..]);
        return Copy(name, from, source, kernel, line);
    }

    /// <summary><c>#!share --from kernel name [--as n]</c>.</summary>
    public CellStep Share(List<string> words, string kernel, int line)
    {
        var from = CommandLine.Option(words, "--from");
        words.Remove("--byref");
        var source = words
            .Skip(1)
            .Where((word, i) => !word.StartsWith("--", StringComparison.Ordinal) && !words[i].StartsWith("--", StringComparison.Ordinal))
            .FirstOrDefault();
        return from is null || source is null
            ? Wrong("#!share 须有 --from 与变量名", line)
            : Copy(CommandLine.Option(words, "--as") ?? source, from, source, kernel, line);
    }

    private CellStep Copy(string name, string from, string source, string kernel, int line) =>
        KernelNames.Find(from) switch
        {
            KernelNames.CSharp => Assign(name, source, kernel, line),
            "value" when Stored.TryGetValue(source, out var text) => Assign(name, Expression(text), kernel, line),
            "value" => Wrong($"没有名为 {source} 的 #!value", line),
            _ => new ImpossibleStep($"无法从 {from} 取值，这里只有 C# 与 #!value 的值。", true, line),
        };

    private static CellStep Assign(string name, string expression, string kernel, int line) =>
        kernel switch
        {
            KernelNames.CSharp => Code($"var {name} = {expression};", line),
            "javascript" or "html" => Code(
                $"Kernel.Javascript({Literal($"var {name} = ")} + ({expression}).ToDisplayString(\"application/json\") + \";\");",
                line
            ),
            _ => new ImpossibleStep($"无法把值交给 {kernel}，这里不运行它。", true, line),
        };

    private static CodeStep Code(string code, int line) => new(new string('\n', line - 1) + code, line);

    private static string Expression(FormattedValue text) =>
        text.MimeType == JsonFormatter.MimeType && text.Value.TrimStart() is ['{' or '[', ..]
            ? $"System.Text.Json.JsonDocument.Parse({Literal(text.Value)})"
            : Literal(text.Value);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static ImpossibleStep Wrong(string reason, int line) => new($"这条命令无法执行：{reason}。", false, line);
}
