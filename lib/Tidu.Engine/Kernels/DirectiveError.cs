using System.Text.RegularExpressions;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Kernels;

/// <summary>What a user is told of a magic command that cannot be done.</summary>
internal static partial class DirectiveError
{
    /// <summary>Says what the notebook API says of a command.</summary>
    public static StepException Of(DirectiveStep step, string message)
    {
        var name = step.Text.Split(' ', '\n')[0];
        var (id, reason) = Diagnostic().Match(message) is { Success: true } diagnostic
            ? (diagnostic.Groups[1].Value, diagnostic.Groups[2].Value)
            : ("", message.Split('\n')[0]);
        var sentence =
            id == "DNI101"
                ? $"不认识魔法命令 {name}，请删除它，或给这一格加上 skip-execution 标签。"
                : $"魔法命令 {name} 无法执行：{reason.TrimEnd('.', '。')}。";
        return new StepException("NotSupported", sentence, step.Line);
    }

    /// <summary>Says what made the code of a file fail.</summary>
    /// <returns>The error with its place; code that ran failed by itself, and its exception has its own trace.</returns>
    public static Exception OfFile(DirectiveStep step, Exception failure)
    {
        var file = Path.GetFileName(step.Text.Split(' ', 2)[^1].Trim(' ', '"', '\r'));
        return failure is StepException { Line: { } line } inner
            ? new StepException(inner.Name, $"{file} 第 {line} 行：{inner.Message}", step.Line)
            : failure;
    }

    [GeneratedRegex(@"^\(\d+,\d+\): error (\w+): ([^\n]*)")]
    private static partial Regex Diagnostic();
}
