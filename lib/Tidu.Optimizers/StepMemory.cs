using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tidu.Optimizers;

/// <summary>Memory for the arrays that a step walks through side by side: x, the gradient and the state.</summary>
/// <remarks>
/// <para>
/// Arrays of a power-of-two length made one after another start at almost the same place within a page. Processors tell addresses
/// apart by that place first, so that what a step stores into one array delays what it loads from the next: such a step was
/// measured to take 1.2 (<see cref="double"/>) to 1.5 times (<see cref="float"/>) as long. Large arrays start a multiple of
/// 32 MiB apart, and those exactly 256 MiB apart make AMD processors take two to three times as long.
/// </para>
/// <para>
/// Here every array has a place of its own within a page, 512 bytes from the next one's, whatever the length, and a large one starts
/// 64 KiB later than the one before. The arrays are pinned, so that they stay there.
/// </para>
/// </remarks>
public static class StepMemory
{
    /// <summary>The highest index that an array of a step can have.</summary>
    public const int MaxIndex = 6;

    private const int PageBytes = 4096;

    /// <summary>The distance of two places within a page; there are as many as indices, and the start of the page is left out.</summary>
    private const int PlaceBytes = PageBytes / (MaxIndex + 2);

    /// <summary>How much later each large array starts.</summary>
    internal const int LargeStaggerBytes = 64 * 1024 + PlaceBytes;

    /// <summary>The size from which arrays are placed; smaller ones would waste too much.</summary>
    private const int PlacedFromBytes = 16 * 1024;

    /// <summary>The size from which arrays count as large.</summary>
    private const int LargeFromBytes = 16 * 1024 * 1024;

    /// <summary>Allocates zeros: a state before the first step.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="length">How many numbers.</param>
    /// <param name="index">
    /// Another one, from 0 to <see cref="MaxIndex"/>, for every array of a step that is allocated here.
    /// </param>
    /// <returns>Exactly <paramref name="length"/> numbers, all 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or the index outside its range.</exception>
    /// <example>
    /// <code>
    /// double[] x = new double[n], gradient = new double[n];
    /// Memory&lt;double&gt; s = StepMemory.Allocate&lt;double&gt;(n);
    /// rmsprop.Step(x, gradient, s.Span);
    /// </code>
    /// </example>
    public static Memory<T> Allocate<T>(int length, int index = 0)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, MaxIndex);
        var bytes = (long)length * Unsafe.SizeOf<T>();
        var later = bytes < LargeFromBytes ? 0 : (index + 1) * (LargeStaggerBytes - PlaceBytes);
        var slack = (later + PageBytes) / Unsafe.SizeOf<T>();
        if (bytes < PlacedFromBytes || slack > Array.MaxLength - length)
        {
            return new T[length];
        }
        T[] array = GC.AllocateArray<T>(slack + length, pinned: true);
        // Whole pages later makes no difference to the place within one.
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        var toPlace = ((index + 1) * PlaceBytes - address % PageBytes + PageBytes) % PageBytes;
        return array.AsMemory((int)(later + toPlace) / Unsafe.SizeOf<T>(), length);
    }
}
