namespace Tidu.Engine.Execution;

/// <summary>What cells get when they ask for an input.</summary>
internal static class CellInputs
{
    /// <summary>The input that a cell asks for: what the run was given for the first of its names, else what a person answers.</summary>
    /// <param name="isSecret">Whether the answer must not be seen.</param>
    /// <param name="names">What to ask, and other names of the input.</param>
    /// <exception cref="InvalidOperationException">The run was given nothing, and nobody answers.</exception>
    public static string Get(bool isSecret, params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is not null && CellExecution.Current?.Options.Inputs.GetValueOrDefault(name) is { } value)
            {
                return value;
            }
        }
        var advice = CellExecution.Current?.Options.Ask is null
            ? $"请用 --input \"{names[0]}=值\" 给出。"
            : "但运行笔记本的程序不让人回答，请在能输入的界面里运行，或在代码里写定它。";
        return Ask(names[0] ?? "", isSecret) ?? throw new InvalidOperationException($"这一格要求输入“{names[0]}”，{advice}");
    }

    /// <summary>Asks the person at the notebook.</summary>
    /// <returns>The answer; <see langword="null"/> if there is no such person.</returns>
    public static string? Ask(string prompt, bool isSecret) =>
        CellExecution.Current is { Options.Ask: { } ask } cell ? ask(prompt, isSecret, cell.Stopping) : null;
}
