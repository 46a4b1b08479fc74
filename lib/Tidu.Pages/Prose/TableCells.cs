using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>In a table a bar with a backslash before it is a bar, in formulas and code too.</summary>
internal static class TableCells
{
    /// <summary>Changes the document in place.</summary>
    public static void Adapt(MarkdownDocument document)
    {
        foreach (var part in document.Descendants<TableCell>().SelectMany(cell => cell.Descendants<LeafInline>()).ToList())
        {
            switch (part)
            {
                case CodeInline code:
                    code.Content = Unescaped(code.Content);
                    break;
                case FormulaInline formula when formula.Tex.Contains(@"\|", StringComparison.Ordinal):
                    formula.ReplaceBy(new FormulaInline(Unescaped(formula.Tex), Unescaped(formula.Written), formula.Display));
                    break;
            }
        }
    }

    private static string Unescaped(string text) => text.Replace(@"\|", "|", StringComparison.Ordinal);
}
