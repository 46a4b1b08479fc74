using Tidu.Documents;

namespace Tidu.Pages.Numbers;

/// <summary>A number in the text of a lesson, and the cell that proves it.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The cell of the number, from 1.</param>
/// <param name="Line">Its line in the cell, from 1.</param>
/// <param name="Text">The number as it is written.</param>
/// <param name="Proof">The cell that proves it, from 1; <see langword="null"/> if none does.</param>
/// <param name="Kind">How that cell proves it.</param>
/// <param name="Excuse">Why nothing has to prove it, as the author says.</param>
public sealed record LessonNumber(
    string Notebook,
    int Cell,
    int Line,
    string Text,
    int? Proof = null,
    EvidenceKind? Kind = null,
    string? Excuse = null
)
{
    /// <summary>Whether the number stands there without a proof and without an excuse.</summary>
    public bool IsUnproven => Proof is null && Excuse is null;

    /// <summary>One sentence for an author: which number is not proven, and what to do.</summary>
    public string Problem =>
        $"{new CellAddress(Notebook, Cell, Line)}：数字 {Text} 没有依据，请让一格用 Check 断言它或打印它；确属例外，就在它后面写 <!-- 未证: 理由 -->。";

    /// <summary>One line of the list of numbers: place, number, proof.</summary>
    public override string ToString()
    {
        var proof =
            Proof is { } cell
                ? FormattableString.Invariant($"第 {cell} 格")
                    + Kind switch
                    {
                        EvidenceKind.Asserted => "断言",
                        EvidenceKind.Printed => "打印",
                        _ => "设定",
                    }
            : Excuse is not null ? $"未证：{Excuse}"
            : "没有依据";
        return $"{new CellAddress(Notebook, Cell, Line)}  {Text}  {proof}";
    }
}
