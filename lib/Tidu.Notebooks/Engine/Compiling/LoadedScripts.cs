using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tidu.Notebooks.Engine.Compiling;

/// <summary>Reads the scripts that <c>#load</c> names, with the checks that let them be stopped.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="parsing">How to parse them.</param>
internal sealed class LoadedScripts(string folder, CSharpParseOptions parsing) : SourceFileResolver([], folder)
{
    /// <inheritdoc/>
    public override SourceText ReadText(string resolvedPath)
    {
        var root = CSharpSyntaxTree.ParseText(base.ReadText(resolvedPath), parsing).GetRoot();
        return SourceText.From(InterruptRewriter.Rewrite(root).ToFullString(), Encoding.UTF8);
    }
}
