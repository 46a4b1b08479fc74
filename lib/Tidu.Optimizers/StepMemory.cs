using System.Runtime.CompilerServices;

namespace Tidu.Optimizers;

/// <summary>Memory for the arrays that a step walks through side by side: x, the gradient and the state.</summary>
/// <remarks>
/// <para>
/// Large arrays start at the same place within a page and often 32 MiB or a multiple apart. A step that reads one element of each then
/// asks the caches for addresses that they take for the same; with arrays exactly 256 MiB apart AMD processors
/// run two to three times slower. Starting every array 64 KiB later than the one before avoids that on every distance.
/// </para>
/// <para>For vectors that fit into the caches an ordinary array does as well, and is what small lengths get.</para>
/// </remarks>
public static class StepMemory
{
    /// <summary>The highest index that an array of a step can have.</summary>
    public const int MaxIndex = 6;

    /// <summary>The size from which arrays are staggered; the unused start is then below 3 % of the whole.</summary>
    private const int StaggeredFromBytes = 16 * 1024 * 1024;

    internal const int StaggerBytes = 64 * 1024;

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
        int start = length < StaggeredFromBytes / Unsafe.SizeOf<T>() ? 0 : (index + 1) * StaggerBytes / Unsafe.SizeOf<T>();
        start = Math.Min(start, Math.Max(0, Array.MaxLength - length));
        return new T[start + length].AsMemory(start);
    }
}
