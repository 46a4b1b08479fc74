using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Engine.Compiling;

/// <summary>How cells are parsed and compiled: as scripts, with the namespaces that .NET Interactive opens for them.</summary>
internal static class ScriptOptions
{
    /// <summary>How to parse a cell.</summary>
    /// <param name="languageVersion">The C# version.</param>
    /// <param name="documentation">Whether comments with documentation are read.</param>
    public static CSharpParseOptions Parsing(int languageVersion, DocumentationMode documentation) =>
        new((LanguageVersion)(languageVersion * 100), documentation, SourceCodeKind.Script);

    /// <summary>How to compile a cell.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="parsing">How loaded scripts are parsed.</param>
    /// <param name="libraryFound">Told the full path of each library that <c>#r</c> names.</param>
    public static CSharpCompilationOptions Compiling(string folder, CSharpParseOptions parsing, Action<string> libraryFound) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            usings:
            [
                "System",
                "System.Text",
                "System.Collections",
                "System.Collections.Generic",
                "System.Threading.Tasks",
                "System.Linq",
                // In place of the original's Kernel, whose types are not to be loaded for nothing.
                "Tidu.Engine.Showing.CellFunctions",
            ],
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            deterministic: true,
            concurrentBuild: false,
            sourceReferenceResolver: new LoadedScripts(folder, parsing),
            metadataReferenceResolver: new CellReferences(folder, libraryFound),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default
        );
}
