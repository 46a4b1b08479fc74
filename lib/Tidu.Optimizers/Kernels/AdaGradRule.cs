using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>AdaGrad: s ← s + g², x ← x − (η/√(s+ε))·g.</summary>
/// <param name="Rate">The effective learning rate.</param>
internal readonly record struct AdaGradRule<T>(RootRate<T> Rate) : IStepRule<AdaGradRule<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TLanes>(AdaGradRule<T> rule, ref TLanes x, TLanes g, ref TLanes s)
        where TLanes : struct, ILanes<TLanes, T>
    {
        s += g * g;
        x -= rule.Rate.At(s) * g;
    }
}
