namespace Tidu.Optimizers.Kernels;

/// <summary>The formula of one optimizer, written once for every width and for <see cref="float"/> and <see cref="double"/>.</summary>
/// <typeparam name="TSelf">The hyperparameters, rounded to <typeparamref name="T"/>.</typeparam>
/// <typeparam name="T">The type of a number.</typeparam>
internal interface IStepRule<TSelf, T>
    where TSelf : struct, IStepRule<TSelf, T>
{
    /// <summary>One step for each lane.</summary>
    static abstract void Step<TLanes>(TSelf rule, ref TLanes x, TLanes g, ref TLanes s)
        where TLanes : struct, ILanes<TLanes, T>;
}
