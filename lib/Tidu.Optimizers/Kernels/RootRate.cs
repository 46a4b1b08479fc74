using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>The effective learning rate that AdaGrad and RMSProp share: η over the root of the state.</summary>
/// <param name="Eta">The learning rate η.</param>
/// <param name="Epsilon">The constant ε.</param>
/// <param name="Placement">Where ε stands. It never changes within a loop, so the processor predicts the branch.</param>
internal readonly record struct RootRate<T>(T Eta, T Epsilon, EpsilonPlacement Placement)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>η/√(s+ε) or η/(√s+ε).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes At<TLanes>(TLanes s)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes eta = TLanes.Broadcast(Eta);
        TLanes epsilon = TLanes.Broadcast(Epsilon);
        return Placement == EpsilonPlacement.InsideRoot ? eta / TLanes.Sqrt(s + epsilon) : eta / (TLanes.Sqrt(s) + epsilon);
    }
}
