using System.Numerics;

namespace Tidu.Optimizers.Kernels;

/// <summary>One form of a step, for the rule of whatever optimizer.</summary>
/// <typeparam name="T">The type of a number.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
internal interface IRuleUse<T, TResult>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Applies the rule.</summary>
    TResult With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, T>;
}
