using System.Numerics;

namespace Tidu.Optimizers.Tests;

/// <summary>Equality to the last bit.</summary>
internal static class Bits
{
    /// <summary>The same bits (so that 0 and −0 differ), or NaN both: IEEE 754 leaves open which NaN an operation returns.</summary>
    public static bool Same<T>(T left, T right)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        T.IsNaN(left) ? T.IsNaN(right) : EqualityComparer<T>.Default.Equals(left, right) && T.IsNegative(left) == T.IsNegative(right);

    public static bool Same<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return false;
            }
        }
        return left.Length == right.Length;
    }
}
