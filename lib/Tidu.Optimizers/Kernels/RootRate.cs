using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>The learning rate over the root of the state, as AdaGrad, RMSProp and Adam have it.</summary>
internal readonly record struct RootRate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T eta;
    private readonly T epsilon;

    /// <summary>Never changes within a loop, so the processor predicts the branch.</summary>
    private readonly EpsilonPlacement placement;

    public RootRate(double eta, double epsilon, EpsilonPlacement placement)
    {
        this.eta = T.CreateTruncating(eta);
        this.epsilon = T.CreateTruncating(epsilon);
        this.placement = placement;
    }

    /// <summary>η/√(s+ε) or η/(√s+ε).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes At<TLanes>(TLanes s)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes e = TLanes.Broadcast(epsilon);
        return TLanes.Broadcast(eta) / (placement == EpsilonPlacement.InsideRoot ? TLanes.Sqrt(s + e) : TLanes.Sqrt(s) + e);
    }

    /// <inheritdoc cref="At{TLanes}"/>
    public T At(T s) => At(new Lane<T>(s)).Value;
}
