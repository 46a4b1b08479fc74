using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.DotNet.Interactive;
using Tidu.Engine.Execution;
using Tidu.Engine.Kernels;

namespace Tidu.Engine.Packages;

/// <summary>Loads what packages bring for notebooks, such as formatters for their types.</summary>
internal static class ExtensionLoader
{
    /// <summary>Loads an extension. If that fails, the cell says so and goes on.</summary>
    /// <param name="path">An assembly or a script.</param>
    /// <param name="libraries">Where to load it.</param>
    /// <param name="kernels">What it extends.</param>
    /// <param name="execution">The running cell.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong in an extension, the package itself can be used.")]
    public static async Task LoadAsync(string path, CellLoadContext libraries, NotebookKernels kernels, CellExecution execution)
    {
        try
        {
            if (Path.GetExtension(path) == ".dib")
            {
                execution.Output.Show($"Loading extension script from `{path}`");
                await kernels.Root.LoadAndRunInteractiveDocument(new FileInfo(path)).ConfigureAwait(false);
                return;
            }
            execution.Output.Show($"Loading extensions from `{path}`");
            libraries.AddLibrary(path);
            var types = libraries.LoadFromAssemblyPath(path).GetExportedTypes();
            foreach (var type in types.Where(type => typeof(IKernelExtension).IsAssignableFrom(type) && !type.IsAbstract))
            {
                await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(kernels.Root).ConfigureAwait(false);
            }
            // Does what the extension has put off.
            await kernels.Root.SubmitCodeAsync(" ").ConfigureAwait(false);
        }
        catch (Exception e) when (e is not CellInterruptedException)
        {
            var reason = e is TargetInvocationException { InnerException: { } inner }
                ? ExceptionText.MessageOf(inner)
                : ExceptionText.MessageOf(e);
            execution.Write("stderr", $"扩展 {Path.GetFileName(path)} 没能加载：{reason}\n");
        }
    }
}
