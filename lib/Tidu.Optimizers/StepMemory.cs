using System.Runtime.CompilerServices;

namespace Tidu.Optimizers;

/// <summary>Memory for the arrays that a step walks through side by side: x, the gradient and the state.</summary>
/// <remarks>
/// <para>
/// Arrays of a power-of-two length made one after another start at almost the same place within a page. Processors tell addresses
/// apart by that place first, so that what a step stores into one array delays what it loads from the next: such a step was
/// measured to take 1.2 (<see cref="double"/>) to 1.5 times (<see cref="float"/>) as long. Large arrays start a multiple of
/// 32 MiB apart, and those exactly 256 MiB apart make AMD processors take two to three times as long.
/// </para>
/// <para>Starting every array 512 bytes later than the one before avoids the one, 64 KiB more the other.</para>
/// </remarks>
public static class StepMemory
{
    /// <summary>The highest index that an array of a step can have.</summary>
    public const int MaxIndex = 6;

    /// <summary>How much later each array starts: seven of them and an ordinary one share a page of 4096 bytes.</summary>
    private const int StaggerBytes = 512;

    /// <summary>How much later each large array starts.</summary>
    internal const int LargeStaggerBytes = 64 * 1024 + StaggerBytes;

    /// <summary>The size from which arrays are staggered; smaller ones would waste too much.</summary>
    private const int StaggeredFromBytes = 16 * 1024;

    /// <summary>The size from which arrays count as large.</summary>
    private const int LargeFromBytes = 16 * 1024 * 1024;

    /// <summary>Allocates zeros: a state before the first step.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="length">How many numbers.</param>
    /// <param name="index">
    /// Another one, from 0 to <see cref="MaxIndex"/>, for every array of a step that is allocated here. All of them
    /// are staggered against each other and against arrays made with <see langword="new"/>.
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
        int staggerBytes = ((long)length * Unsafe.SizeOf<T>()) switch
        {
            < StaggeredFromBytes => 0,
            < LargeFromBytes => StaggerBytes,
            _ => LargeStaggerBytes,
        };
        int start = (index + 1) * staggerBytes / Unsafe.SizeOf<T>();
        start = Math.Min(start, Math.Max(0, Array.MaxLength - length));
        return new T[start + length].AsMemory(start);
    }
}
