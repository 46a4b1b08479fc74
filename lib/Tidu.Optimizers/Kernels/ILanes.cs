using System.Numerics;

namespace Tidu.Optimizers.Kernels;

/// <summary>Numbers that are computed side by side: one, or as many as a vector register holds.</summary>
/// <remarks>
/// A rule written for lanes is written once for all widths. Every operation rounds once, as IEEE 754 says, so that
/// the width never shows in the result. Implementations hold nothing but the numbers: a span of numbers can be cast to a span of lanes.
/// </remarks>
/// <typeparam name="TSelf">The lanes.</typeparam>
/// <typeparam name="T">The type of a number.</typeparam>
internal interface ILanes<TSelf, T>
    : IAdditionOperators<TSelf, TSelf, TSelf>,
        ISubtractionOperators<TSelf, TSelf, TSelf>,
        IMultiplyOperators<TSelf, TSelf, TSelf>,
        IDivisionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf, T>
{
    /// <summary>The same number in every lane.</summary>
    static abstract TSelf Broadcast(T value);

    /// <summary>The correctly rounded square root of every lane.</summary>
    static abstract TSelf Sqrt(TSelf value);
}
