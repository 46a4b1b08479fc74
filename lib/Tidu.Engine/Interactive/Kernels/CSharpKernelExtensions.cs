using System.Diagnostics.CodeAnalysis;
using Microsoft.DotNet.Interactive.ValueSharing;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>What older versions of the API of .NET Interactive call variables rather than values.</summary>
public static class CSharpKernelExtensions
{
    /// <summary>The names of the variables that cells have declared.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>The names.</returns>
    public static IReadOnlyCollection<string> GetVariableNames(this CSharpKernel kernel) =>
        [.. kernel.GetValueInfos().Select(info => info.Name)];

    /// <summary>The variables that cells have declared.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>The variables.</returns>
    public static IReadOnlyCollection<KernelValueInfo> GetVariables(this CSharpKernel kernel) => kernel.GetValueInfos();

    /// <summary>The value of a variable.</summary>
    /// <typeparam name="T">Its type or one that it is assignable to.</typeparam>
    /// <param name="kernel">The kernel.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a variable of such a type.</returns>
    public static bool TryGetVariable<T>(this CSharpKernel kernel, string name, [MaybeNullWhen(false)] out T value) =>
        kernel.TryGetValue(name, out value);

    /// <summary>Declares a variable, or declares it anew.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="declaredType">Its type; the value's own if <see langword="null"/>.</param>
    /// <returns>A task that ends when it is declared.</returns>
    public static Task SetVariableAsync(this CSharpKernel kernel, string name, object? value, Type? declaredType = null) =>
        kernel.SetValueAsync(name, value, declaredType);
}
