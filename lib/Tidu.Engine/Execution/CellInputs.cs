namespace Tidu.Engine.Execution;

/// <summary>What cells get when they ask for an input.</summary>
internal static class CellInputs
{
    /// <summary>The input with the first of some names that the run was given.</summary>
    /// <exception cref="InvalidOperationException">The run was given none of them.</exception>
    public static string Get(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is not null && CellExecution.Current?.Inputs.GetValueOrDefault(name) is { } value)
            {
                return value;
            }
        }
        throw new InvalidOperationException($"这一格要求输入“{names[0]}”，请用 --input \"{names[0]}=值\" 给出。");
    }
}
