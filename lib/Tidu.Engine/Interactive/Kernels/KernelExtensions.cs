using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive;

/// <summary>Finding kernels and sending code to them. Part of the API of .NET Interactive.</summary>
public static class KernelExtensions
{
    /// <summary>Finds a kernel by any of its names.</summary>
    /// <param name="kernel">Any kernel.</param>
    /// <param name="name">The name.</param>
    /// <returns>The kernel, or <see langword="null"/>.</returns>
    public static Kernel? FindKernelByName(this Kernel kernel, string name) =>
        kernel.FindKernels(one => one.KernelInfo.NameAndAliases.Contains(name, StringComparer.OrdinalIgnoreCase)).FirstOrDefault();

    /// <summary>Finds a kernel by any of its names; what older versions call <see cref="FindKernelByName"/>.</summary>
    /// <param name="kernel">Any kernel.</param>
    /// <param name="name">The name.</param>
    /// <returns>The kernel, or <see langword="null"/>.</returns>
    public static Kernel? FindKernel(this Kernel kernel, string name) => kernel.FindKernelByName(name);

    /// <summary>Finds kernels.</summary>
    /// <param name="kernel">Any kernel.</param>
    /// <param name="predicate">Which ones.</param>
    /// <returns>The kernels.</returns>
    public static IEnumerable<Kernel> FindKernels(this Kernel kernel, Func<Kernel, bool> predicate) =>
        kernel.RootKernel.SubkernelsAndSelf().Where(predicate);

    /// <summary>The kernels that belong to a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="recursive">Whether those of those count too.</param>
    /// <returns>The kernels.</returns>
    public static IEnumerable<Kernel> Subkernels(this Kernel kernel, bool recursive = false) =>
        kernel is CompositeKernel composite
            ? composite.ChildKernels.SelectMany(child => recursive ? child.SubkernelsAndSelf(recursive: true) : [child])
            : [];

    /// <summary>A kernel and those that belong to it.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="recursive">Whether those of those count too.</param>
    /// <returns>The kernels.</returns>
    public static IEnumerable<Kernel> SubkernelsAndSelf(this Kernel kernel, bool recursive = false) =>
        kernel.Subkernels(recursive).Prepend(kernel);

    /// <summary>Does something with every kernel that belongs to a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="onVisit">What to do.</param>
    /// <param name="recursive">Whether those of those count too.</param>
    public static void VisitSubkernels(this Kernel kernel, Action<Kernel> onVisit, bool recursive = false)
    {
        foreach (var child in kernel.Subkernels(recursive).ToList())
        {
            onVisit(child);
        }
    }

    /// <summary>Does something with a kernel and every one that belongs to it.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="onVisit">What to do.</param>
    /// <param name="recursive">Whether those of those count too.</param>
    public static void VisitSubkernelsAndSelf(this Kernel kernel, Action<Kernel> onVisit, bool recursive = false)
    {
        onVisit(kernel);
        kernel.VisitSubkernels(onVisit, recursive);
    }

    /// <summary>Runs code.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="code">The code.</param>
    /// <returns>What has come of it.</returns>
    public static Task<KernelCommandResult> SubmitCodeAsync(this Kernel kernel, string code) => kernel.SendAsync(new SubmitCode(code));

    /// <summary>Runs the code of a file: a notebook's cells one after the other, or a script.</summary>
    /// <param name="kernel">Any kernel.</param>
    /// <param name="file">The file.</param>
    /// <returns>A task that ends when all has run.</returns>
    public static Task LoadAndRunInteractiveDocument(this Kernel kernel, FileInfo file) =>
        kernel.RootKernel.SubmitCodeAsync($"#!import \"{file.FullName}\"");
}
