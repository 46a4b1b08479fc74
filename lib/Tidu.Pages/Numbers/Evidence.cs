namespace Tidu.Pages.Numbers;

/// <summary>How a cell knows a number, the strongest first.</summary>
public enum EvidenceKind
{
    /// <summary>A check that holds compares with it.</summary>
    Asserted,

    /// <summary>It was printed.</summary>
    Printed,

    /// <summary>It stands in the code, as a parameter does.</summary>
    Given,
}

/// <summary>A number that a cell knows.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Kind">How it knows it.</param>
internal readonly record struct Evidence(double Value, int Cell, EvidenceKind Kind);
