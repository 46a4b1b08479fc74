using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tidu.Pages.Highlighting;

/// <summary>A cell of C# as the compiler's parser sees it, and the lines in it that are for the notebook's engine.</summary>
/// <param name="Root">The syntax tree; every position is that of the cell.</param>
/// <param name="Directives">Lines such as <c>#r "x.dll"</c> and <c>#!time</c>.</param>
internal sealed record ScriptSyntax(CompilationUnitSyntax Root, IReadOnlyList<TextSpan> Directives)
{
    // Far above any code that can be read; what walks the tree is recursive.
    private const int DeepestNesting = 500;

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Reads a cell. One that is nested so deep that the parser would run out of stack is no code.</summary>
    public static ScriptSyntax Parse(string code)
    {
        if (IsTooDeep(code))
        {
            return Parse("");
        }
        var directives = DirectiveLines(code);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(WithoutDirectives(code, directives)), Script);
        return new ScriptSyntax((CompilationUnitSyntax)tree.GetRoot(), directives);
    }

    private static bool IsTooDeep(string code)
    {
        var depth = 0;
        foreach (var c in code)
        {
            depth += c switch
            {
                '(' or '[' or '{' or '<' => 1,
                ')' or ']' or '}' or '>' when depth > 0 => -1,
                _ => 0,
            };
            if (depth > DeepestNesting)
            {
                return true;
            }
        }
        return false;
    }

    private static List<TextSpan> DirectiveLines(string code)
    {
        var lines = new List<TextSpan>();
        foreach (var line in SourceText.From(code).Lines)
        {
            var text = code[line.Start..line.End];
            var trimmed = text.TrimStart();
            if (
                trimmed.StartsWith("#!", StringComparison.Ordinal)
                || trimmed.StartsWith("#r ", StringComparison.Ordinal)
                || trimmed.StartsWith("#i ", StringComparison.Ordinal)
                || trimmed.StartsWith("#load ", StringComparison.Ordinal)
            )
            {
                lines.Add(TextSpan.FromBounds(line.End - trimmed.Length, line.End));
            }
        }
        return lines;
    }

    /// <summary>The code with blanks for its directives, so that every position stays.</summary>
    private static string WithoutDirectives(string code, List<TextSpan> directives)
    {
        var text = code.ToCharArray();
        foreach (var directive in directives)
        {
            Array.Fill(text, ' ', directive.Start, directive.Length);
        }
        return new string(text);
    }
}
