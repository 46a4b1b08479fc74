using System.Diagnostics.CodeAnalysis;
using Tidu.Notebooks.Engine.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>The running cell as code in it sees it. Part of the API of .NET Interactive.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "They are instance members in the original.")]
public class KernelInvocationContext
{
    private readonly CellExecution execution;

    private KernelInvocationContext(CellExecution execution) => this.execution = execution;

    /// <summary>The running cell; <see langword="null"/> outside of cells.</summary>
    public static KernelInvocationContext? Current => CellExecution.Current is { } execution ? new(execution) : null;

    /// <summary>Ends when the cell is asked to stop.</summary>
    public CancellationToken CancellationToken => execution.Stopping;

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel => Kernel.CSharp;

    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Shows a text as data of a given format.</summary>
    /// <param name="value">The data.</param>
    /// <param name="mimeType">Its format.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public DisplayedValue DisplayAs(string value, string mimeType) => value.DisplayAs(mimeType);
}
