using System.Numerics;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>An optimizer: its hyperparameters and the rule of its step. It holds nothing else and never changes.</summary>
/// <remarks>
/// <para>
/// Every form of a step is written once for all optimizers: <see cref="ScalarSteps"/> for one number, <see cref="PlaneSteps"/> for two
/// and for a whole trace, <see cref="SpanSteps"/> and <see cref="VectorSteps"/> for many. A step is a function of its arguments alone;
/// the caller owns x and the state. All forms agree with the scalar one to the last bit, for every length, alignment and number of threads.
/// </para>
/// <para>
/// An optimizer keeps none, one or two numbers of state for every number that it optimizes: s, and beside it m. State starts at 0.
/// </para>
/// <para>
/// The <see cref="float"/> forms round the hyperparameters to <see cref="float"/> and evaluate the same formula in <see cref="float"/>
/// throughout. A hyperparameter outside the range of <see cref="float"/> is used as it rounds there: a decay above 1 − 2⁻²⁵ as 1,
/// an ε below about 10⁻⁴⁵ as 0.
/// </para>
/// <para>
/// NaN and ±∞ are no errors: an element gets what IEEE 754 arithmetic makes of its own x, gradient and state, and no other element
/// is touched by it. Which of the many NaN bit patterns results is not specified. A negative sum or average of squares gives NaN or a
/// meaningless step.
/// </para>
/// <para>
/// Optimizers are structures, so that their rule is compiled into every loop: <c>default</c> is one without hyperparameters, of no use.
/// </para>
/// </remarks>
public interface IOptimizer
{
    /// <summary>The name as lessons write it, such as <c>RMSProp</c>.</summary>
    string Name { get; }

    /// <summary>Hands the rule of a step to whoever applies it.</summary>
    /// <param name="step">The number of the step, from 1; only rules that change from step to step look at it.</param>
    /// <param name="use">What is done with the rule.</param>
    internal TResult Use<T, TUse, TResult>(int step, TUse use)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TUse : struct, IUse<T, TResult>, allows ref struct;

    /// <summary>One form of a step, for the rule of whatever optimizer.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    internal interface IUse<T, TResult>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        /// <summary>Applies the rule.</summary>
        TResult With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, T>;
    }
}
