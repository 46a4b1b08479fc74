using System.Runtime.CompilerServices;

namespace Tidu.Optimizers;

/// <summary>Refuses hyperparameters outside their range.</summary>
internal static class Hyperparameter
{
    /// <summary>The value, if it is positive and finite.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} 应当是有限的正数。");

    /// <summary>The value, if it lies in [0, 1).</summary>
    public static double Decay(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} 应当不小于 0 且小于 1。");

    /// <summary>The value, if it is one of the enumeration.</summary>
    public static EpsilonPlacement Placement(EpsilonPlacement value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} 应当是 InsideRoot 或 OutsideRoot。");
}
