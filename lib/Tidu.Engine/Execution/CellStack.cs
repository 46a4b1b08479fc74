using System.Runtime.CompilerServices;

namespace Tidu.Engine.Execution;

/// <summary>The stack of the thread that runs a cell, as addresses: to compare them is much cheaper than to ask the runtime.</summary>
/// <remarks>
/// Other threads, and this one when it nears the end or is asked to stop, are told nothing here and have to ask. There is one such
/// thread at a time, as a rule; of several the last to begin is known.
/// </remarks>
internal static class CellStack
{
    /// <summary>The size of the stack.</summary>
    /// <remarks>Deep recursion is common in lessons on algorithms. Four times as much would take a second to fall back from.</remarks>
    public const int Size = 4 << 20;

    // Nobody who is told of room here is at the end: what the thread has used before, guard pages, and room for what a cell calls.
    private const int Reserve = 512 << 10;

    /// <summary>How much of the stack there is from <see cref="Lowest"/> on.</summary>
    public const nuint Room = Size - Reserve;

    /// <summary>The lowest address of the room; 0, where no stack is, when all threads have to ask.</summary>
    public static nuint Lowest;

    /// <summary>Makes the calling thread, which has just begun, the known one.</summary>
    /// <returns>What <see cref="Lowest"/> is now.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static unsafe nuint Begin()
    {
        byte here;
        return Lowest = (nuint)(&here) - Room;
    }

    /// <summary>Makes all threads ask: the known one is asked to stop.</summary>
    public static void Stop() => Lowest = 0;

    /// <summary>The thread that was the known one ends; its addresses may become another's.</summary>
    /// <param name="lowest">What <see cref="Begin"/> has returned.</param>
    public static void End(nuint lowest) => Interlocked.CompareExchange(ref Lowest, 0, lowest);
}
