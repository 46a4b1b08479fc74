using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Compiling;

/// <summary>Compiles the cells of one notebook, each as a script submission that sees the ones before it.</summary>
/// <remarks>Needs no result of running them, so it may be ahead of the running. One call at a time.</remarks>
internal sealed class CellCompiler
{
    private static readonly EmitOptions Emission = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CSharpParseOptions parsing;
    private readonly ReferenceSet references;
    private readonly SubmissionChain chain;
    private (CSharpCompilation? Compilation, SyntaxTree? Tree) last;
    private int submissions;
    private bool isComplete;

    /// <summary>Creates the compiler of a notebook.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="languageVersion">The C# version.</param>
    /// <param name="libraryFound">Told the full path of each library that <c>#r</c> names.</param>
    public CellCompiler(string folder, int languageVersion, Action<string> libraryFound)
    {
        references = new ReferenceSet(folder);
        parsing = ScriptOptions.Parsing(languageVersion, DocumentationMode.None);
        chain = new SubmissionChain(parsing, ScriptOptions.Compiling(folder, parsing, libraryFound));
    }

    /// <summary>Compiles the next cell. If it has errors, the following cells do not see it.</summary>
    /// <param name="number">The cell's number.</param>
    /// <param name="libraries">Libraries that this cell and the following ones may use, besides those that the code names.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    public CompiledCell Compile(string code, int number, IReadOnlyList<string> libraries, CancellationToken cancellationToken = default)
    {
        references.Add(libraries);
        references.AddRuntimeOf(code);
        // Types print with this name. .NET Interactive numbers so: its own submission 0, then all, whether they compile or not.
        var name = string.IsNullOrWhiteSpace(code) ? "Blank" : $"Submission#{++submissions}";
        var plain = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), parsing, name, cancellationToken);
        var stoppable = InterruptRewriter.Rewrite(plain.GetRoot(cancellationToken));
        var withQueries = QueryRewriter.Rewrite(stoppable);
        var cell = Emit(withQueries);
        if (cell.Errors.Count > 0 && Complete())
        {
            cell = Emit(withQueries);
        }
        if (cell.Errors.Count > 0 && withQueries != stoppable)
        {
            cell = Emit(stoppable);
        }
        // The checks move columns and, should one ever not fit, cause errors of their own: the truth is in the cell as written.
        return cell.Errors.Count > 0 ? EmitTree(plain)
            : cell.Warnings.Count > 0 ? cell with { Warnings = Warnings(plain, cancellationToken) }
            : cell;

        CompiledCell Emit(SyntaxNode root) => EmitTree(plain.WithRootAndOptions(root, parsing));

        CompiledCell EmitTree(SyntaxTree tree) => this.Emit(tree, name, number, cancellationToken);
    }

    // In the words of the original, which speaks English.
    private string[] Warnings(SyntaxTree plain, CancellationToken cancellationToken) =>
        [
            .. last.Compilation!.ReplaceSyntaxTree(last.Tree!, plain)
                .GetDiagnostics(cancellationToken)
                .Where(diagnostic =>
                    diagnostic is { Severity: DiagnosticSeverity.Warning, IsSuppressed: false } && diagnostic.Location.SourceTree == plain
                )
                .OrderBy(CellDiagnostic.Turn)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(CellDiagnostic.Warning),
        ];

    private CompiledCell Emit(SyntaxTree tree, string name, int number, CancellationToken cancellationToken)
    {
        var libraries = references.TakeIfNew();
        var compilation = chain.Continue(tree, name, libraries);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result;
        try
        {
            result = compilation.Emit(image, symbols, options: Emission, cancellationToken: cancellationToken);
        }
        catch (OperationCanceledException)
        {
            references.StartAnew();
            throw;
        }
        CellDiagnostic[] errors = result.Success ? [] : [.. Errors(compilation, result).Select(error => CellDiagnostic.From(error, tree))];
        if (errors.Length > 0)
        {
            references.StartAnew();
            return new CompiledCell { Number = number, Errors = errors };
        }
        last = (compilation, tree);
        if (!chain.Add(compilation, tree, name) && libraries is not null)
        {
            // What this one brought, the next one has to bring.
            references.StartAnew();
        }
        if (!result.Success)
        {
            // No errors and no success: the cell has usings, directives or comments only.
            return new CompiledCell { Number = number };
        }
        var entry = compilation.GetEntryPoint(cancellationToken)!;
        return new CompiledCell
        {
            Number = number,
            AssemblyName = compilation.AssemblyName!,
            Image = image.ToArray(),
            Symbols = symbols.ToArray(),
            Warnings = [.. result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Warning).Select(CellDiagnostic.Warning)],
            TypeName = entry.ContainingType.MetadataName,
            MethodName = entry.MetadataName,
            UsesKernels = References(image, CellLoadContext.NotebookApi),
            HasValue = () => HasValue(compilation, tree),
        };
    }

    private static bool References(MemoryStream image, string library)
    {
        image.Position = 0;
        using var assembly = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences.Any(handle =>
            metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, library)
        );
    }

    // An error may only mean that a library of the runtime is not among the references. A compilation with more of them must not build
    // on ones with fewer, as a type would not be the same in both: so the cells before are compiled once more, and then all have all.
    // Not to be interrupted: cells that are missing afterwards would be missing for good.
    private bool Complete()
    {
        if (isComplete)
        {
            return false;
        }
        isComplete = true;
        references.AddAllOfRuntime();
        references.StartAnew();
        chain.StartAnew((tree, name) => Emit(tree, name, 0, CancellationToken.None));
        return true;
    }

    // What is said of the meaning of code that could not even be read only confuses; of a cell without code nothing has been said yet.
    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation, EmitResult result)
    {
        return Stages()
            .Select(stage => stage.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            .FirstOrDefault(errors => errors.Any(), []);

        IEnumerable<ImmutableArray<Diagnostic>> Stages()
        {
            yield return compilation.GetParseDiagnostics();
            yield return result.Diagnostics;
            yield return compilation.GetDiagnostics();
        }
    }

    private static bool HasValue(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        return root.DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or StatementSyntax)
                .Any(node => node is ReturnStatementSyntax)
            || (
                root.Members.LastOrDefault()
                    is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
                && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void }
            );
    }
}
