using System.ComponentModel;
using System.Reflection;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;

namespace Tidu.Engine.Interactive;

/// <summary>A magic command that a notebook or a package has added.</summary>
/// <param name="Directive">How it is written.</param>
/// <param name="CommandType">The command that it becomes.</param>
internal sealed record AddedDirective(KernelActionDirective Directive, Type CommandType)
{
    /// <summary>What it does, unless the kernel knows that by the type of the command.</summary>
    public KernelCommandInvocation? Handler { get; init; }

    /// <summary>Makes the command that is written in a cell.</summary>
    /// <param name="words">The words after the name.</param>
    /// <exception cref="KernelException">A parameter is unknown, missing or of the wrong kind.</exception>
    public KernelCommand Bind(IReadOnlyList<string> words)
    {
        var command = (KernelCommand)Activator.CreateInstance(CommandType)!;
        command.Handler = Handler;
        var missing = Directive.Parameters.Where(parameter => parameter.Required).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var (parameter, isNamed) = Find(words[i]);
            missing.Remove(parameter);
            Set(
                command,
                parameter,
                parameter.Flag ? "true"
                    : !isNamed ? words[i]
                    : ++i < words.Count ? words[i]
                    : throw Wrong($"{parameter.Name} 后面缺少值")
            );
        }
        return missing is [var first, ..] ? throw Wrong($"缺少 {first.Name}") : command;
    }

    private (KernelDirectiveParameter Parameter, bool IsNamed) Find(string word)
    {
        if (Directive.Parameters.FirstOrDefault(parameter => parameter.Name == word) is { } named)
        {
            return (named, true);
        }
        var unnamed = word.StartsWith("--", StringComparison.Ordinal)
            ? null
            : Directive.Parameters.FirstOrDefault(parameter => parameter.AllowImplicitName);
        return (unnamed ?? throw Wrong($"没有参数 {word}"), false);
    }

    private void Set(KernelCommand command, KernelDirectiveParameter parameter, string text)
    {
        var name = parameter.Name.TrimStart('-').Replace("-", "", StringComparison.Ordinal);
        var property = CommandType.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);
        if (property is null)
        {
            return;
        }
        try
        {
            property.SetValue(command, Convert(text, property.PropertyType));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException or MissingMethodException)
        {
            throw Wrong($"{parameter.Name} 的值“{text}”不能用作 {property.PropertyType.Name}");
        }
    }

    private static object? Convert(string text, Type type) =>
        TypeDescriptor.GetConverter(type) is var converter && converter.CanConvertFrom(typeof(string))
            ? converter.ConvertFromInvariantString(text)
            : Activator.CreateInstance(type, text);

    private KernelException Wrong(string what) => new($"魔法命令 {Directive.Name} {what}。");
}

/// <summary>The command of a magic command that has none of its own.</summary>
internal sealed class PlainDirectiveCommand : KernelDirectiveCommand;
