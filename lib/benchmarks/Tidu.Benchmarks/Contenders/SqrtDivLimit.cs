using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tidu.Optimizers.Kernels;

namespace Tidu.Benchmarks.Contenders;

/// <summary>One exact square root and one exact division for each number and nothing else: no exact step can be faster in cache.</summary>
internal static class SqrtDivLimit
{
    /// <summary>The widest registers there are, eight chains at a time so that throughput counts, not latency.</summary>
    /// <returns>A value that depends on every operation, so that none can be left out.</returns>
    public static T OneThread<T>(int length)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Vector512.IsHardwareAccelerated ? Chains<T, Lanes512<T>>(length, Vector512<T>.Count)
        : Vector256.IsHardwareAccelerated ? Chains<T, Lanes256<T>>(length, Vector256<T>.Count)
        : Chains<T, Lanes128<T>>(length, Vector128<T>.Count);

    /// <summary>Each thread has its part.</summary>
    public static void AllThreads<T>(int length)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Parallel.For(0, Environment.ProcessorCount, _ => OneThread<T>(length / Environment.ProcessorCount));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T Chains<T, TLanes>(int length, int lanes)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes c = TLanes.Broadcast(T.CreateChecked(0.7));
        TLanes a0 = c;
        TLanes a1 = c + a0;
        TLanes a2 = c + a1;
        TLanes a3 = c + a2;
        TLanes a4 = c + a3;
        TLanes a5 = c + a4;
        TLanes a6 = c + a5;
        TLanes a7 = c + a6;
        for (var i = 0; i < length; i += 8 * lanes)
        {
            a0 = c / TLanes.Sqrt(a0);
            a1 = c / TLanes.Sqrt(a1);
            a2 = c / TLanes.Sqrt(a2);
            a3 = c / TLanes.Sqrt(a3);
            a4 = c / TLanes.Sqrt(a4);
            a5 = c / TLanes.Sqrt(a5);
            a6 = c / TLanes.Sqrt(a6);
            a7 = c / TLanes.Sqrt(a7);
        }
        TLanes sum = a0 + a1 + (a2 + a3) + (a4 + a5) + (a6 + a7);
        return Unsafe.As<TLanes, T>(ref sum);
    }
}
