namespace Tidu.Optimizers.Kernels;

/// <summary>The formula of one optimizer, written once for every width and for <see cref="float"/> and <see cref="double"/>.</summary>
/// <typeparam name="TSelf">The hyperparameters, rounded to <typeparamref name="T"/>.</typeparam>
/// <typeparam name="T">The type of a number.</typeparam>
internal interface IStepRule<TSelf, T>
    where TSelf : struct, IStepRule<TSelf, T>
{
    /// <summary>How many numbers of state there are for each number: 0, 1 (s) or 2 (s and m).</summary>
    static abstract int States { get; }

    /// <summary>One step for each lane. What a rule has no state for is 0 and stays untouched.</summary>
    static abstract void Step<TLanes>(TSelf rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
        where TLanes : struct, ILanes<TLanes, T>;

    /// <summary>The rule of the step that follows: the same, unless it changes from step to step.</summary>
    static virtual TSelf Next(TSelf rule) => rule;
}
