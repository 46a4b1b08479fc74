using System.Reflection;
using System.Runtime.Loader;

namespace Tidu.Charts;

/// <summary>Loads <c>Tidu.Charts.Drawing</c> and everything it needs in a context of its own, the first time a chart is drawn.</summary>
/// <remarks>
/// A notebook host brings its own FSharp.Core and Newtonsoft.Json, often older than those that Plotly.NET asks for. In the
/// default context only one of each can live. Here the folder <c>charts/</c> beside this assembly comes first, whatever
/// the host has loaded; only this assembly is shared, so that both sides mean the same <see cref="Chart"/>.
/// </remarks>
internal sealed class DrawingLibrary : AssemblyLoadContext
{
    private const string AssemblyTitle = "Tidu.Charts.Drawing";

    private static readonly Lazy<IChartDrawing> Loaded = new(Load);

    private readonly string folder;

    private DrawingLibrary(string folder)
        : base(AssemblyTitle) => this.folder = folder;

    /// <summary>The drawing library.</summary>
    /// <exception cref="FileNotFoundException">The folder <c>charts/</c> is not beside this assembly.</exception>
    public static IChartDrawing Instance => Loaded.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var shared = typeof(Chart).Assembly;
        if (assemblyName.Name == shared.GetName().Name)
        {
            return shared;
        }
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static IChartDrawing Load()
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(Chart).Assembly.Location)!, "charts");
        var path = Path.Combine(folder, AssemblyTitle + ".dll");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"图表库不完整，缺少 {path}，请重新运行 dotnet build lib/Tidu.Lessons。", path);
        }
        var type = new DrawingLibrary(folder).LoadFromAssemblyPath(path).GetType(AssemblyTitle + ".ChartDrawing", throwOnError: true)!;
        return (IChartDrawing)Activator.CreateInstance(type)!;
    }
}
