using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tidu.Engine.Compiling;

/// <summary>The C# that a session has run, as an editor sees it: code to be analysed can be put on top of it.</summary>
/// <remarks>
/// Apart from what is compiled to run, as an editor needs more: all libraries of the runtime, comments with documentation, code as written.
/// Nothing is done before it is asked for.
/// </remarks>
public sealed class SessionCode
{
    private readonly Lock gate = new();
    private readonly Queue<(string Code, IReadOnlyList<string> Libraries)> added = [];
    private readonly CSharpParseOptions parsing;
    private readonly Lazy<CSharpCompilationOptions> compiling;
    private readonly Lazy<ReferenceSet> references;
    private readonly RepeatedCells repeated = new();
    private CSharpCompilation? top;

    internal SessionCode(string folder, EngineOptions options)
    {
        Folder = folder;
        ProvidedPackages = options.ProvidedPackages;
        parsing = ScriptOptions.Parsing(options.LanguageVersion, DocumentationMode.Parse);
        compiling = new(() => ScriptOptions.Compiling(folder, parsing, _ => { }));
        references = new(() =>
        {
            var set = new ReferenceSet(folder);
            set.AddAllOfRuntime();
            return set;
        });
    }

    /// <summary>The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</summary>
    public string Folder { get; }

    /// <summary>The packages that need not be restored.</summary>
    public IReadOnlyList<ProvidedPackage> ProvidedPackages { get; }

    /// <summary>Parses code as a cell is parsed.</summary>
    public SyntaxTree Parse(string code, CancellationToken cancellationToken = default) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), parsing, cancellationToken: cancellationToken);

    /// <summary>Code on top of all that has run; it is neither run nor kept.</summary>
    /// <param name="tree">The parsed code.</param>
    public CSharpCompilation With(SyntaxTree tree)
    {
        lock (gate)
        {
            if (top is null || added.Count > 0)
            {
                // All references are with the first: code that is only looked at keeps none for what follows.
                var previous = top?.ScriptCompilationInfo!.PreviousScriptCompilation ?? Script(Parse(""), null);
                while (added.TryDequeue(out var cell))
                {
                    references.Value.Add(cell.Libraries);
                    var code = Parse(cell.Code);
                    previous = repeated.Repeats(cell.Code, code.GetRoot()) ? previous : Script(code, previous);
                }
                top = Script(Parse(""), previous);
            }
            // What the compiler knows of the libraries stays with it.
            return top.ReplaceSyntaxTree(top.SyntaxTrees[0], tree);
        }
    }

    /// <summary>Tells code that runs.</summary>
    /// <param name="libraries">The libraries that it brings, besides those that it names.</param>
    internal void Add(string code, IReadOnlyList<string> libraries)
    {
        lock (gate)
        {
            added.Enqueue((code, libraries));
        }
    }

    private CSharpCompilation Script(SyntaxTree tree, CSharpCompilation? previous) =>
        CSharpCompilation.CreateScriptCompilation(
            "Session",
            tree,
            references.Value.TakeIfNew(),
            compiling.Value,
            previous,
            returnType: typeof(object)
        );
}
