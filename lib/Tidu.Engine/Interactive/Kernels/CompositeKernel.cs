using System.Collections;
using Microsoft.DotNet.Interactive.Commands;
using Tidu.Documents;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>A kernel of kernels: hands commands to those that they are for. Part of the API of .NET Interactive.</summary>
public sealed class CompositeKernel : Kernel, IEnumerable<Kernel>
{
    internal CompositeKernel(NotebookKernels notebook)
        : base(".NET", notebook)
    {
        KernelInfo.IsComposite = true;
        ChildKernels = [];
    }

    /// <summary>The kernels.</summary>
    public KernelCollection ChildKernels { get; }

    /// <summary>The name of the kernel that cells go to when they do not say which.</summary>
    public string DefaultKernelName { get; set; } = KernelNames.CSharp;

    /// <summary>Adds a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="aliases">More names for it.</param>
    public void Add(Kernel kernel, IEnumerable<string>? aliases = null)
    {
        kernel.ParentKernel = this;
        kernel.KernelInfo.Aliases = [.. kernel.KernelInfo.Aliases.Union(aliases ?? [])];
        ChildKernels.Add(kernel);
    }

    /// <summary>The kernels one after the other.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Kernel> GetEnumerator() => ChildKernels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override Kernel FindTarget(KernelCommand command)
    {
        var name = command.TargetKernelName ?? (command is SubmitCode or RequestValue or SendValue ? DefaultKernelName : Name);
        return name == Name ? this
            : ChildKernels.TryGetByAlias(name, out var kernel) ? kernel
            : KernelNames.Find(name) is "markdown" ? new ShowKernel(Notebook, "markdown", "Markdown")
            : throw new NotSupportedException(
                $"这里没有内核“{name}”，只有 {string.Join('、', ChildKernels.Select(child => child.Name))}。"
            );
    }
}

/// <summary>The kernels of a <see cref="CompositeKernel"/>. Part of the API of .NET Interactive.</summary>
public sealed class KernelCollection : IReadOnlyCollection<Kernel>
{
    private readonly List<Kernel> kernels = [];

    internal KernelCollection() { }

    /// <summary>How many there are.</summary>
    public int Count => kernels.Count;

    /// <summary>Finds a kernel by any of its names.</summary>
    /// <param name="alias">The name.</param>
    /// <param name="kernel">The kernel.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetByAlias(string alias, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Kernel? kernel)
    {
        kernel = kernels.FirstOrDefault(one => one.KernelInfo.NameAndAliases.Contains(alias, StringComparer.OrdinalIgnoreCase));
        return kernel is not null;
    }

    /// <summary>The kernels one after the other.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Kernel> GetEnumerator() => kernels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(Kernel kernel) => kernels.Add(kernel);
}
