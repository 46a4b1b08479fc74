using Tidu.Engine.Execution;

namespace Microsoft.DotNet.Interactive;

public abstract partial class Kernel
{
    /// <summary>Asks for an input, which a run without a person takes from its options.</summary>
    /// <param name="prompt">What to ask, and the input's name if it has no other.</param>
    /// <param name="typeHint">The kind of input; all are text here.</param>
    /// <param name="valueName">The input's name.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text", string? valueName = null)
    {
        var inputs = CellExecution.Current?.Inputs;
        var value = inputs?.GetValueOrDefault(prompt) ?? (valueName is null ? null : inputs?.GetValueOrDefault(valueName));
        var name = prompt.Length > 0 ? prompt : valueName;
        return value is not null
            ? Task.FromResult(value)
            : throw new InvalidOperationException($"这一格要求输入“{name}”，请用 --input \"{name}=值\" 给出。");
    }

    /// <summary>Asks for a secret input, which a run without a person takes from its options.</summary>
    /// <param name="prompt">What to ask, and the input's name if it has no other.</param>
    /// <param name="valueName">The input's name.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "", string? valueName = null) =>
        new(await GetInputAsync(prompt, "password", valueName).ConfigureAwait(false));

    /// <summary>Asks for an input, as notebooks in Jupyter do.</summary>
    /// <param name="prompt">What to ask, and the input's name.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static string input(string prompt = "") => GetInputAsync(prompt).GetAwaiter().GetResult();

    /// <summary>Asks for a secret input, as notebooks in Jupyter do.</summary>
    /// <param name="prompt">What to ask, and the input's name.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static PasswordString password(string prompt = "") => new(input(prompt));
}
