using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.DotNet.Interactive;
using Tidu.Engine.Execution;
using Tidu.Engine.Interactive;

namespace Tidu.Engine.Packages;

/// <summary>Loads what packages bring for notebooks, such as formatters for their types.</summary>
internal sealed class ExtensionLoader(CellLoadContext libraries, NotebookKernels kernels)
{
    /// <summary>Loads an extension. If that fails, the cell says so and goes on.</summary>
    /// <param name="path">An assembly or a script.</param>
    /// <param name="execution">The running cell.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong in an extension, the package itself can be used.")]
    public async Task LoadAsync(string path, CellExecution execution)
    {
        try
        {
            if (Path.GetExtension(path) == ".dib")
            {
                await kernels.Root.LoadAndRunInteractiveDocument(new FileInfo(path)).ConfigureAwait(false);
                return;
            }
            libraries.AddLibrary(path);
            var types = libraries.LoadFromAssemblyPath(path).GetExportedTypes();
            foreach (var type in types.Where(type => typeof(IKernelExtension).IsAssignableFrom(type) && !type.IsAbstract))
            {
                await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(kernels.Root).ConfigureAwait(false);
                await kernels.DoDeferredAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not CellInterruptedException)
        {
            var reason = e is TargetInvocationException { InnerException: { } inner } ? inner.Message : e.Message;
            execution.Write("stderr", $"扩展 {Path.GetFileName(path)} 没能加载：{reason}\n");
        }
    }
}
