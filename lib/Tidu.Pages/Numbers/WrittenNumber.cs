namespace Tidu.Pages.Numbers;

/// <summary>A number in a text, as precise as it is written.</summary>
/// <param name="Text">The number as written.</param>
/// <param name="Tolerance">How far from it a value may be of which this is the rounded form; 0 for one that is exact.</param>
/// <param name="IsSigned">Whether a minus sign stands before it; without one it may also tell a size.</param>
/// <param name="IsPercent">Whether a percent sign follows.</param>
/// <param name="Index">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct WrittenNumber(
    string Text,
    double Value,
    double Tolerance,
    bool IsSigned,
    bool IsPercent,
    int Index,
    int Length
)
{
    /// <summary>What two ways of computing the same value may differ by, relative to it.</summary>
    private const double Noise = 1e-12;

    /// <summary>Whether a value is one that may be written like this.</summary>
    public bool Fits(double known) => IsNear(known, 1) || (IsPercent && IsNear(known, 100));

    /// <summary>Whether a value is this one, with nothing rounded away.</summary>
    public bool Is(double known) => (this with { Tolerance = 0 }).Fits(known);

    private bool IsNear(double known, double factor)
    {
        var value = IsSigned ? known * factor : Math.Abs(known) * factor;
        return Math.Abs(value - Value) <= Tolerance + (Math.Abs(Value) * Noise);
    }
}
