using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>A step for one number.</summary>
public static class ScalarSteps
{
    /// <summary>One step for one number.</summary>
    /// <typeparam name="TOptimizer">The optimizer.</typeparam>
    /// <typeparam name="T"><see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="x">The number to optimize.</param>
    /// <param name="gradient">The derivative of the objective at <paramref name="x"/>.</param>
    /// <param name="state">The state before the step; <c>default</c> before the first.</param>
    /// <returns>The number and the state after the step.</returns>
    /// <example><c>(x, state) = adam.Step(x, 0.2 * x, state);</c></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T X, State<T> State) Step<TOptimizer, T>(this TOptimizer optimizer, T x, T gradient, State<T> state)
        where TOptimizer : IOptimizer
        where T : unmanaged, IFloatingPointIeee754<T> => optimizer.Use<T, Once<T>, (T, State<T>)>(state.Steps + 1, new(x, gradient, state));

    private readonly struct Once<T>(T x, T gradient, State<T> state) : IOptimizer.IUse<T, (T, State<T>)>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public (T, State<T>) With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, T>
        {
            (T newX, T s, T m) = (x, state.S, state.M);
            Lane<T>.Step(rule, ref newX, gradient, ref s, ref m);
            return (newX, new(s, m, state.Steps + 1));
        }
    }
}
