using System.Reflection;
using Tidu.Engine;

namespace Tidu.Cli;

/// <summary>The NuGet packages that the kit's own libraries bring, so that no notebook has to download them.</summary>
internal static class HostPackages
{
    /// <summary>Finds them beside the lesson library.</summary>
    /// <returns>The packages; none if the lesson library has not been built.</returns>
    public static IReadOnlyList<ProvidedPackage> Find()
    {
        if (Kit.TryFind() is not { } kit)
        {
            return [];
        }
        string[] plotly = ["Plotly.NET", "FSharp.Core", "DynamicObj", "Giraffe.ViewEngine", "Newtonsoft.Json"];
        return
        [
            .. Package("MathNet.Numerics", kit.Libraries, "MathNet.Numerics"),
            .. Package("Plotly.NET", kit.DrawingLibraries, plotly),
            .. Package("Plotly.NET.Interactive", kit.DrawingLibraries, plotly),
        ];
    }

    private static IEnumerable<ProvidedPackage> Package(string name, string folder, params string[] libraries)
    {
        string[] files = [.. libraries.Select(library => Path.Combine(folder, library + ".dll"))];
        return files.All(File.Exists)
            ? [new ProvidedPackage(name, AssemblyName.GetAssemblyName(files[0]).Version!.ToString(3), files)]
            : [];
    }
}
