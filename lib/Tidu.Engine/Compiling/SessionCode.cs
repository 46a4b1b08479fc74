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
    private const int MaximalUntyped = 100;

    private readonly Lock gate = new();
    private readonly Queue<(string Code, IReadOnlyList<string> Libraries)> added = [];
    private readonly CSharpParseOptions parsing;
    private readonly Lazy<CSharpCompilationOptions> compiling;
    private readonly Lazy<ReferenceSet> references;
    private readonly RepeatedCells repeated = new();
    private readonly Queue<CSharpCompilation> untyped = [];
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
            top ??= OnTopOf(OnTopOf(null));
            while (added.TryDequeue(out var cell))
            {
                references.Value.Add(cell.Libraries);
                if (references.Value.HasNew)
                {
                    top = OnTopOf(top.ScriptCompilationInfo!.PreviousScriptCompilation);
                }
                var code = Parse(cell.Code);
                if (code.GetRoot().DeclaresAnything() && !repeated.Repeats(cell.Code, code.GetRoot()))
                {
                    untyped.Enqueue(InPlaceOf(top, code));
                    top = OnTopOf(untyped.Last());
                    FindTypes();
                }
            }
            return InPlaceOf(top, tree);
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

    // The type of a variable is found when it is asked for. That of "var y = x + 1" asks for the one of x, which may be such a variable in
    // turn, and so on: a thousand of them would need more stack than there is.
    private void FindTypes()
    {
        while (untyped.Count >= MaximalUntyped)
        {
            foreach (var variable in untyped.Dequeue().ScriptClass!.GetMembers().OfType<IFieldSymbol>())
            {
                _ = variable.Type;
            }
        }
    }

    // What the compiler knows of the libraries stays with it.
    private static CSharpCompilation InPlaceOf(CSharpCompilation empty, SyntaxTree code) =>
        empty.ReplaceSyntaxTree(empty.SyntaxTrees[0], code);

    // Told of the cell when it is created, the compiler would analyse that one whole, to see whether it has errors.
    private CSharpCompilation OnTopOf(CSharpCompilation? cell)
    {
        var empty = CSharpCompilation.CreateScriptCompilation(
            "Session",
            Parse(""),
            references.Value.TakeIfNew(),
            compiling.Value,
            returnType: typeof(object)
        );
        empty = empty.WithScriptCompilationInfo(empty.ScriptCompilationInfo!.WithPreviousScriptCompilation(cell));
        // It takes over the cell's libraries now: left for later, all cells would do so one inside the other.
        _ = empty.Assembly;
        return empty;
    }
}
