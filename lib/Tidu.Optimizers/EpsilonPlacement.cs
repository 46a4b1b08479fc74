using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>Where the constant ε stands that keeps the division by √s stable.</summary>
/// <remarks>The two conventions give different results from about the sixth decimal on.</remarks>
public enum EpsilonPlacement
{
    /// <summary>η/√(s+ε): the convention of "Dive into Deep Learning" for AdaGrad and RMSProp, and their default.</summary>
    InsideRoot,

    /// <summary>η/(√s+ε): the convention of PyTorch, and of everybody for Adam.</summary>
    OutsideRoot,
}

/// <summary>What the placement means.</summary>
internal static class EpsilonPlacementRoot
{
    /// <summary>√(s+ε) or √s+ε. The placement never changes within a loop, so the processor predicts the branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Root<TLanes, T>(this EpsilonPlacement placement, TLanes s, T epsilon)
        where TLanes : struct, ILanes<TLanes, T> =>
        placement == EpsilonPlacement.InsideRoot ? TLanes.Sqrt(s + TLanes.Broadcast(epsilon)) : TLanes.Sqrt(s) + TLanes.Broadcast(epsilon);
}
