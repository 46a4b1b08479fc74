using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Notebooks.Engine.Compiling;

/// <summary>One error of the compiler.</summary>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> outside of the cell.</param>
/// <param name="Sentence">The error without its place, e.g. <c>CS0103: The name 'x' does not exist in the current context</c>.</param>
/// <param name="Text">The error as the compiler prints it, e.g. <c>(3,14): error CS0103: …</c>.</param>
internal sealed record CellDiagnostic(int? Line, string Sentence, string Text)
{
    private const string MetadataFileNotFound = "CS0006";

    /// <summary>Describes an error in a cell or in a file that it loads, in the language of the current UI culture.</summary>
    public static CellDiagnostic From(Diagnostic diagnostic, SyntaxTree cell)
    {
        var message = diagnostic.GetMessage(CultureInfo.CurrentUICulture);
        var advice = diagnostic.Id == MetadataFileNotFound ? "；如果它是你的项目，请先用 dotnet build 编译" : "";
        var sentence = $"{diagnostic.Id}: {message}{advice}";
        if (diagnostic.Location.SourceTree != cell)
        {
            return new CellDiagnostic(null, sentence, CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.CurrentUICulture));
        }
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return new CellDiagnostic(start.Line + 1, sentence, $"({start.Line + 1},{start.Character + 1}): error {sentence}");
    }
}
