using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>RMSProp: s ← γ·s + (1−γ)·g², x ← x − (η/√(s+ε))·g.</summary>
/// <param name="Gamma">The decay γ.</param>
/// <param name="Rate">The effective learning rate.</param>
internal readonly record struct RmsPropRule<T>(T Gamma, RootRate<T> Rate) : IStepRule<RmsPropRule<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TLanes>(RmsPropRule<T> rule, ref TLanes x, TLanes g, ref TLanes s)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes gamma = TLanes.Broadcast(rule.Gamma);
        TLanes oneMinusGamma = TLanes.Broadcast(T.One - rule.Gamma);
        s = gamma * s + oneMinusGamma * (g * g);
        x -= rule.Rate.At(s) * g;
    }
}
