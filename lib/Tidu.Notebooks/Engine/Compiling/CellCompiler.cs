using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Tidu.Notebooks.Engine.Compiling;

/// <summary>Compiles the cells of one notebook, each as a script submission that sees the ones before it.</summary>
/// <remarks>Needs no result of running them, so it may be ahead of the running. One call at a time.</remarks>
internal sealed class CellCompiler
{
    private static readonly EmitOptions Emission = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CSharpParseOptions parsing;
    private readonly CSharpCompilationOptions compiling;
    private readonly HashSet<string> added = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<MetadataReference> references = FrameworkReferences.All;
    private CSharpCompilation? previous;
    private int submissions;

    /// <summary>Creates the compiler of a notebook.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="languageVersion">The C# version.</param>
    /// <param name="libraryFound">Told the full path of each library that <c>#r</c> names.</param>
    public CellCompiler(string folder, int languageVersion, Action<string> libraryFound)
    {
        parsing = new CSharpParseOptions((LanguageVersion)(languageVersion * 100), DocumentationMode.None, SourceCodeKind.Script);
        compiling = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings:
            [
                "System",
                "System.Text",
                "System.Collections",
                "System.Collections.Generic",
                "System.Threading.Tasks",
                "System.Linq",
                "Microsoft.DotNet.Interactive",
                "Microsoft.DotNet.Interactive.Formatting",
                "Microsoft.DotNet.Interactive.Kernel",
            ],
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            deterministic: true,
            concurrentBuild: false,
            sourceReferenceResolver: new SourceFileResolver([], folder),
            metadataReferenceResolver: new CellReferences(folder, libraryFound),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default
        );
    }

    /// <summary>Compiles the next cell. If it has errors, the following cells do not see it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="number">The cell's number.</param>
    /// <param name="libraries">Libraries that this cell and the following ones may use, besides those that the code names.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    public CompiledCell Compile(string code, int number, IReadOnlyList<string> libraries, CancellationToken cancellationToken = default)
    {
        AddReferences(libraries);
        var plain = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), parsing, $"cell {number}", cancellationToken);
        var root = plain.GetRoot(cancellationToken);
        var tree = plain.WithRootAndOptions(new InterruptRewriter(root).Visit(root), parsing);
        var cell = Emit(tree, number, cancellationToken);
        // The checks move columns and, should one ever not fit, cause errors of their own: the truth is in the cell as written.
        return cell.Errors.Count > 0 ? Emit(plain, number, cancellationToken) : cell;
    }

    private CompiledCell Emit(SyntaxTree tree, int number, CancellationToken cancellationToken)
    {
        var name = $"Submission#{submissions}";
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"{name}.Cell",
            tree,
            references,
            compiling.WithScriptClassName(name),
            previous,
            returnType: typeof(object)
        );
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: Emission, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return new CompiledCell { Number = number, Errors = [.. errors.Select(error => CellDiagnostic.From(error, tree))] };
        }
        previous = compilation;
        submissions++;
        var entry = compilation.GetEntryPoint(cancellationToken)!;
        return new CompiledCell
        {
            Number = number,
            AssemblyName = compilation.AssemblyName!,
            Image = image.ToArray(),
            Symbols = symbols.ToArray(),
            TypeName = entry.ContainingType.MetadataName,
            MethodName = entry.MetadataName,
            HasValue = () => HasValue(compilation, tree),
        };
    }

    private void AddReferences(IReadOnlyList<string> libraries)
    {
        var known = FrameworkReferences.Names;
        var fresh = libraries.Where(path => !known.Contains(Path.GetFileNameWithoutExtension(path)) && added.Add(Path.GetFileName(path)));
        references = references.AddRange(fresh.Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path)));
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static bool HasValue(CSharpCompilation compilation, SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.LastOrDefault()
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
        && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
}
