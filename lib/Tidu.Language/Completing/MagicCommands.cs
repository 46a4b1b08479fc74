using Tidu.Documents;
using Tidu.Engine;

namespace Tidu.Language.Completing;

/// <summary>The magic commands that there are.</summary>
internal static class MagicCommands
{
    private static readonly MagicCommand[] BuiltIn =
    [
        new("#!about", "显示运行这个笔记本的是什么", []),
        new("#!csharp", "下面是 C#", []),
        new("#!html", "下面是 HTML", []),
        new("#!import", "运行另一个文件（.ipynb、.dib、.cs）里的代码", []),
        new("#!javascript", "下面是 JavaScript", []),
        new("#!lsmagic", "列出全部魔法命令", []),
        new("#!markdown", "下面是 Markdown", []),
        new("#!set", "设定一个变量", ["--name", "--value", "--mime-type", "--byref"]),
        new("#!share", "从另一个内核取一个变量", ["--from", "--as", "--mime-type", "--byref"]),
        new("#!time", "显示这一格用了多久", []),
        new("#!value", "保存下面的文字，供 #!share 与 @value 取用", ["--name", "--from-file", "--from-url", "--from-value", "--mime-type"]),
        new("#!who", "列出变量的名字", []),
        new("#!whos", "列出变量的名字、类型与值", []),
    ];

    /// <summary>The lines that begin with one of these are no C#, or not only.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Directives { get; } =
    [
        ("#i", "添加找包的地方：#i \"nuget:网址或文件夹\""),
        ("#load", "载入另一个脚本：#load \"文件.csx\""),
        ("#r", "引用一个库或包：#r \"库.dll\"、#r \"nuget: 名称, 版本\""),
        ("#if", ""),
        ("#else", ""),
        ("#endif", ""),
        ("#region", ""),
        ("#endregion", ""),
        ("#nullable", ""),
        ("#pragma", ""),
    ];

    /// <summary>The commands of a session: those that it always has, and those that cells and packages have added.</summary>
    public static IEnumerable<MagicCommand> Of(CSharpEngine engine) =>
        BuiltIn.Concat(engine.MagicCommands.Where(IsAdded)).DistinctBy(command => command.Name);

    /// <summary>What a command or directive does; <see langword="null"/> if there is none of that name.</summary>
    public static string? Meaning(CSharpEngine engine, string name) =>
        Of(engine).FirstOrDefault(command => command.Name == name)?.Description
        ?? Directives.FirstOrDefault(directive => directive.Name == name && directive.Meaning.Length > 0).Meaning;

    // The other names of a language are not needed.
    private static bool IsAdded(MagicCommand command) =>
        command.Name.StartsWith("#!", StringComparison.Ordinal)
        && !(KernelNames.Find(command.Name[2..]) is { } language && Array.Exists(BuiltIn, known => known.Name == "#!" + language));
}
