using System.Text.RegularExpressions;
using Tidu.Engine;

namespace Tidu.Language.Completing;

/// <summary>Completes magic commands, and what <c>#r</c>, <c>#i</c> and <c>#load</c> name.</summary>
internal static partial class MagicCompletion
{
    /// <summary>What can stand at a position.</summary>
    /// <returns>The items; <see langword="null"/> if the position is in no such line.</returns>
    public static Completions? At(CSharpEngine engine, string code, int position)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var line = code[start..position];
        if (Package().Match(line) is { Success: true } package)
        {
            return Items(package.Groups[1], PackageNames.Known(engine.Code.ProvidedPackages), CompletionKind.Package);
        }
        if (FileName().Match(line) is { Success: true } file)
        {
            var extensions = file.Groups["command"].Value switch
            {
                "#r" => (string[])[".dll"],
                "#load" => [".csx", ".cs"],
                _ => [".ipynb", ".dib", ".cs"],
            };
            return Items(file.Groups["name"], FileNames.Of(engine.Code.Folder, file.Groups["path"].Value, extensions), CompletionKind.File);
        }
        if (Parameter().Match(line) is { Success: true } parameter)
        {
            var command = MagicCommands.Of(engine).FirstOrDefault(command => command.Name == parameter.Groups["command"].Value);
            return Items(parameter.Groups["name"], command?.Parameters ?? [], CompletionKind.MagicCommand);
        }
        return Command().Match(line) is { Success: true } name
                ? Commands(engine, new Word(start + name.Index, End(code, position), name.Value))
            : line.StartsWith("#!", StringComparison.Ordinal) || line.TrimStart().StartsWith("#r", StringComparison.Ordinal)
                ? Completions.None(position)
            : null;

        Completions Items(Group prefix, IEnumerable<string> texts, CompletionKind kind)
        {
            var items = new ItemList(new Word(start + prefix.Index, position, prefix.Value));
            foreach (var text in texts)
            {
                items.Add(text, kind, Nearness.Expected);
            }
            return items.ToCompletions();
        }
    }

    private static Completions Commands(CSharpEngine engine, Word word)
    {
        var items = new ItemList(word);
        foreach (var command in MagicCommands.Of(engine))
        {
            items.Add(command.Name, CompletionKind.MagicCommand, Nearness.Expected, command.Description);
        }
        foreach (var (directive, meaning) in MagicCommands.Directives)
        {
            items.Add(directive, CompletionKind.MagicCommand, Nearness.Own, meaning);
        }
        return items.ToCompletions();
    }

    private static int End(string code, int position)
    {
        while (position < code.Length && (char.IsLetterOrDigit(code[position]) || code[position] == '-'))
        {
            position++;
        }
        return position;
    }

    [GeneratedRegex("^\\s*#[\\w!-]*$|(?<=^\\s*)#$")]
    private static partial Regex Command();

    [GeneratedRegex("^\\s*#r\\s*\"\\s*nuget\\s*:\\s*([^,\"]*)$")]
    private static partial Regex Package();

    [GeneratedRegex("^\\s*(?<command>#r|#load|#!import)\\s+\"?(?!nuget\\s*:)(?<path>(?:[^\"]*/)?)(?<name>[^\"/]*)$")]
    private static partial Regex FileName();

    [GeneratedRegex("^(?<command>#![\\w-]+)\\s(?:.*\\s)?(?<name>-[\\w-]*)$")]
    private static partial Regex Parameter();
}
