using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Formulas;

/// <summary>Commands that authors define with <c>\newcommand</c>, <c>\def</c> and their kin.</summary>
internal sealed partial class TexMacros
{
    // Far above what a formula needs, far below what a definition that names itself would take.
    private const int MostReplacements = 1000;
    private const int LongestFormula = 50_000;

    private readonly Dictionary<string, Macro> macros = new(StringComparer.Ordinal);

    private sealed record Macro(int Parameters, string? Default, string Body);

    /// <summary>The formula without definitions, and with what they define put in their place.</summary>
    /// <exception cref="TexException">A definition is not complete or names itself.</exception>
    public string Expand(string tex)
    {
        if (macros.Count == 0 && !Definition().IsMatch(tex))
        {
            return tex;
        }
        var expanded = new StringBuilder();
        var replacements = 0;
        for (var rest = tex; ; )
        {
            var position = Next(rest);
            expanded.Append(rest, 0, position);
            if (position == rest.Length)
            {
                return expanded.ToString();
            }
            var reader = new TexReader(rest);
            reader.SkipTo(position);
            var command = reader.Next();
            if (Definition().IsMatch(command.Written))
            {
                Define(reader, command);
                rest = rest[reader.Position..];
                continue;
            }
            // A space keeps a replacement from growing together with the letters behind it.
            rest = $"{Replacement(reader, command)}{(reader.Position == command.End ? " " : "")}{rest[reader.Position..]}";
            if (++replacements > MostReplacements || rest.Length + expanded.Length > LongestFormula)
            {
                throw new TexException($"{command.Written} 的定义用到了它自己，请改掉", 0, command.Written);
            }
        }
    }

    /// <summary>The position of the next definition or defined command; the length of the text if there is none.</summary>
    private int Next(string text)
    {
        foreach (Match command in Command().Matches(text))
        {
            if (macros.ContainsKey(command.Value[1..]) || Definition().IsMatch(command.Value))
            {
                return command.Index;
            }
        }
        return text.Length;
    }

    private void Define(TexReader reader, TexToken command)
    {
        if (command.Text is "let")
        {
            var name = reader.Next().Text;
            reader.TryTake(token => token.IsCharacter("="));
            macros[name] = new Macro(0, null, reader.Next().Written);
            return;
        }
        var isPlain = command.Text.EndsWith("def", StringComparison.Ordinal);
        if (!isPlain)
        {
            reader.TryTake(token => token.IsCharacter("*"));
        }
        var defined = reader.Peek().Kind == TexTokenKind.OpenBrace ? reader.RawGroup(command).Text.Trim() : reader.Next().Written;
        if (!defined.StartsWith('\\') || defined.Length < 2)
        {
            throw new TexException($"{command.Written} 后面须是要定义的命令，如 {command.Written}{{\\R}}", command.Start, command.Written);
        }
        var (parameters, standard) = isPlain ? (PlainParameters(reader), null) : Parameters(reader, command);
        var body = reader.RawGroup(command).Text;
        if (command.Text == "DeclareMathOperator")
        {
            body = $"\\operatorname{{{body}}}";
        }
        if (command.Text != "providecommand" || !macros.ContainsKey(defined[1..]))
        {
            macros[defined[1..]] = new Macro(parameters, standard, body);
        }
    }

    private static int PlainParameters(TexReader reader)
    {
        var count = 0;
        while (reader.TryTake(token => token.IsCharacter("#")))
        {
            reader.Next();
            count++;
        }
        return count;
    }

    private static (int Count, string? Standard) Parameters(TexReader reader, TexToken command) =>
        reader.RawOption(command) is (var count, _) && int.TryParse(count, out var parameters) && parameters is >= 0 and <= 9
            ? (parameters, reader.RawOption(command)?.Text)
            : (0, null);

    private string Replacement(TexReader reader, TexToken command)
    {
        var macro = macros[command.Text];
        var arguments = new List<string>();
        if (macro.Default is not null)
        {
            arguments.Add(reader.RawOption(command)?.Text ?? macro.Default);
        }
        while (arguments.Count < macro.Parameters)
        {
            arguments.Add(reader.Peek().Kind == TexTokenKind.OpenBrace ? reader.RawGroup(command).Text : reader.Next().Written);
        }
        return Parameter()
            .Replace(macro.Body, match => match.Value[1] - '1' is var index && index < arguments.Count ? arguments[index] : match.Value);
    }

    [GeneratedRegex(@"\\(?:newcommand|renewcommand|providecommand|DeclareMathOperator|g?def|[ex]def|let)(?![A-Za-z])")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\\(?:[A-Za-z]+|.)", RegexOptions.Singleline)]
    private static partial Regex Command();

    [GeneratedRegex("#[1-9]")]
    private static partial Regex Parameter();
}
