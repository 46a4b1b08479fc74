using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Engine.Compiling;

/// <summary>One error of the compiler.</summary>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> outside of the cell.</param>
/// <param name="Sentence">The error without its place, e.g. <c>CS0103: The name 'x' does not exist in the current context</c>.</param>
/// <param name="Text">The error as the compiler prints it, e.g. <c>(3,14): error CS0103: …</c>.</param>
internal sealed partial record CellDiagnostic(int? Line, string Sentence, string Text)
{
    /// <summary>Describes an error in a cell or in a file that it loads, in the language of the current UI culture.</summary>
    public static CellDiagnostic From(Diagnostic diagnostic, SyntaxTree cell)
    {
        var message = $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.CurrentUICulture)}";
        if (diagnostic.Location.SourceTree != cell)
        {
            var text = CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.CurrentUICulture);
            return new CellDiagnostic(null, message + Advice(diagnostic.Id, ""), text);
        }
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var line = cell.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
        return new CellDiagnostic(
            start.Line + 1,
            message + Advice(diagnostic.Id, line),
            $"({start.Line + 1},{start.Character + 1}): error {message}"
        );
    }

    /// <summary>A warning as the compiler prints it in English.</summary>
    public static string Warning(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var text = CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture);
        // Without the file, which a cell is not.
        return $"({start.Line + 1},{start.Character + 1}): {text[text.IndexOf("warning ", StringComparison.Ordinal)..]}";
    }

    /// <summary>
    /// When the compiler says a warning: after all that it says about code come the members that are never set or used, and last those
    /// that are set and never read.
    /// </summary>
    public static int Turn(Diagnostic diagnostic) =>
        diagnostic.Id switch
        {
            "CS0067" or "CS0169" or "CS0649" => 1,
            "CS0414" => 2,
            _ => 0,
        };

    private static string Advice(string id, string line) =>
        id switch
        {
            "CS0006" => "；如果它是你的项目，请先用 dotnet build 编译",
            "CS1002" when UsingDeclaration().IsMatch(line) => "；一格的顶层不能写 using 声明，请改成 using (…) { … }",
            _ => "",
        };

    [GeneratedRegex(@"^\s*using\s+[\w.<>]+\s+\w+\s*=")]
    private static partial Regex UsingDeclaration();
}
