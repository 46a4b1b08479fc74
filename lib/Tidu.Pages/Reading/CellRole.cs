using Tidu.Documents;

namespace Tidu.Pages.Reading;

/// <summary>What a code cell is to a reader.</summary>
internal enum CellRole
{
    /// <summary>Part of the lesson.</summary>
    Shown,

    /// <summary>Loads libraries.</summary>
    Setup,

    /// <summary>Only proves what the text says.</summary>
    Checks,
}

/// <summary>Decides by code and outputs what each cell is; the tags <c>check-cell</c> and <c>show-cell</c> overrule it.</summary>
internal static class CellRoles
{
    /// <summary>The roles of all cells of an executed notebook; text is <see cref="CellRole.Shown"/>.</summary>
    public static IReadOnlyList<CellRole> Of(NotebookDocument notebook)
    {
        var facts = notebook
            .Cells.Select(cell =>
                cell is CodeCell code && CellLanguage.IsCSharp(code, notebook) ? CodeFacts.Of(code.Source) : CodeFacts.None
            )
            .ToArray();
        var roles = new CellRole[facts.Length];
        // From the end: what a cell declares may be used by later cells that only check.
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            roles[i] =
                notebook.Cells[i] is not CodeCell code || code.HasTag("show-cell") ? CellRole.Shown
                : code.HasTag("check-cell") || (facts[i].OnlyChecks && Claims.OnlyIn(code) && !IsNeededAfter(i, facts, roles))
                    ? CellRole.Checks
                : facts[i].IsSetup ? CellRole.Setup
                : CellRole.Shown;
        }
        return roles;
    }

    private static bool IsNeededAfter(int cell, CodeFacts[] facts, CellRole[] roles) =>
        facts[cell]
            .Declares.Any(name =>
            {
                var rest = Enumerable.Range(cell + 1, facts.Length - cell - 1);
                var untilRedeclared = rest.TakeWhile(later => !facts[later].Declares.Contains(name));
                return untilRedeclared.Any(later => roles[later] != CellRole.Checks && facts[later].Uses.Contains(name));
            });
}
