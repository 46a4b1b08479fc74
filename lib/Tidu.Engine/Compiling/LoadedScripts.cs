using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tidu.Engine.Compiling;

/// <summary>Reads the scripts that <c>#load</c> names, with the checks that let them be stopped.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="parsing">How to parse them.</param>
internal sealed class LoadedScripts(string folder, CSharpParseOptions parsing) : SourceFileResolver([], folder)
{
    /// <inheritdoc/>
    public override SourceText ReadText(string resolvedPath)
    {
        var plain = base.ReadText(resolvedPath);
        var root = CSharpSyntaxTree.ParseText(plain, parsing).GetRoot();
        var text = SourceText.From(InterruptRewriter.Rewrite(root).ToFullString(), Encoding.UTF8);
        // A check can come to stand before an #if, which must begin its line: better none than that.
        return CSharpSyntaxTree.ParseText(text, parsing).GetRoot().ContainsDiagnostics ? plain : text;
    }

    /// <inheritdoc/>
    /// <remarks>A cell is not a file: its name does not become a path.</remarks>
    public override string? NormalizePath(string path, string? baseFilePath) =>
        path.Contains('#', StringComparison.Ordinal) ? path : base.NormalizePath(path, baseFilePath);
}
