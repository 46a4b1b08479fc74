using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tidu.Engine.Compiling;

/// <summary>The compiled cells of a notebook, each on top of the one before: of all only those that later ones can refer to.</summary>
/// <remarks>What the compiler knows of a cell takes more memory than the cell.</remarks>
/// <param name="parsing">How cells are parsed.</param>
/// <param name="compiling">How cells are compiled.</param>
internal sealed class SubmissionChain(CSharpParseOptions parsing, CSharpCompilationOptions compiling)
{
    // The name of what stands for a cell that declares nothing.
    private const string StandIn = "Nothing";

    private readonly List<(SyntaxTree Tree, string Name)> cells = [];
    private CSharpCompilation? top;

    // How many cells with code are not among them.
    private int passed;

    /// <summary>Puts a cell on top, but for good only if it is added.</summary>
    /// <param name="name">The name of the cell's class.</param>
    /// <param name="libraries">The references from here on; <see langword="null"/> for those of the cells before.</param>
    public CSharpCompilation Continue(SyntaxTree tree, string name, IEnumerable<MetadataReference>? libraries)
    {
        // The name of an anonymous type counts the cells under its own, and is printed.
        if (passed > 0 && tree.GetRoot().HasAnonymousType())
        {
            var nothing = CSharpSyntaxTree.ParseText(SourceText.From(";", Encoding.UTF8), parsing, StandIn);
            for (; passed > 0; passed--)
            {
                top = OnTop(nothing, StandIn, libraries);
                cells.Add((nothing, StandIn));
            }
        }
        return OnTop(tree, name, libraries);
    }

    /// <summary>Adds a cell that compiles, if later ones can refer to it.</summary>
    /// <remarks>
    /// By its code alone: where a cell stands decides where it finds the others when it runs, also when it was compiled long ago.
    /// </remarks>
    /// <returns>Whether it was added.</returns>
    public bool Add(CSharpCompilation compilation, SyntaxTree tree, string name)
    {
        var root = tree.GetCompilationUnitRoot();
        if (name == StandIn || root.DeclaresAnything())
        {
            top = compilation;
            cells.Add((tree, name));
            return true;
        }
        passed += root.Members.Count > 0 ? 1 : 0;
        return false;
    }

    /// <summary>Puts all cells on top of each other anew.</summary>
    /// <param name="add">Compiles and adds one.</param>
    public void StartAnew(Action<SyntaxTree, string> add)
    {
        (SyntaxTree Tree, string Name)[] earlier = [.. cells];
        var passedSince = passed;
        cells.Clear();
        (top, passed) = (null, 0);
        foreach (var (tree, name) in earlier)
        {
            add(tree, name);
        }
        passed = passedSince;
    }

    private CSharpCompilation OnTop(SyntaxTree tree, string name, IEnumerable<MetadataReference>? libraries) =>
        CSharpCompilation.CreateScriptCompilation(
            $"{name}.Cell",
            tree,
            libraries,
            compiling.WithScriptClassName(name),
            top,
            returnType: typeof(object)
        );
}
