using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tidu.Engine.Execution;

/// <summary>The checks that the compiler writes into a cell's loops and methods, so that a cell can be stopped.</summary>
/// <remarks>Public only because compiled cells call it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Interrupts
{
    /// <summary>Called at each turn of a loop.</summary>
    /// <exception cref="CellInterruptedException">The cell is asked to stop.</exception>
    public static void Loop()
    {
        if (CellExecution.IsAnyStopping)
        {
            CellExecution.Current?.ThrowIfStopped();
        }
    }

    /// <summary>Called at the start of each method that can call others.</summary>
    /// <exception cref="CellInterruptedException">The cell is asked to stop.</exception>
    /// <exception cref="InsufficientExecutionStackException">The recursion is too deep; unlike a stack overflow it can be caught.</exception>
    /// <remarks>As long as the cell's thread has stack enough and nobody is asked to stop, this is one comparison.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [SkipLocalsInit]
    public static unsafe void Enter()
    {
        byte here;
        if ((nuint)(&here) - CellStack.Lowest >= CellStack.Room)
        {
            Look();
        }
    }

    /// <summary><see cref="Enter"/> on the way to a call, for a lambda that has no statements.</summary>
    /// <typeparam name="T">A delegate.</typeparam>
    /// <param name="callee">What is about to be called.</param>
    /// <returns><paramref name="callee"/>.</returns>
    public static T Through<T>(T callee)
    {
        Enter();
        return callee;
    }

    /// <summary><see cref="Loop"/> at each element of a query's source.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="source">The source.</param>
    /// <returns>The same elements.</returns>
    public static IEnumerable<T> Each<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Checked(source);

        static IEnumerable<T> Checked(IEnumerable<T> source)
        {
            foreach (var element in source)
            {
                Loop();
                yield return element;
            }
        }
    }

    /// <summary>A source whose queries are not for this machine to run.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="source">The source.</param>
    /// <returns><paramref name="source"/>.</returns>
    public static IQueryable<T> Each<T>(IQueryable<T> source) => source;

    /// <summary>A source whose queries run on several threads.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="source">The source.</param>
    /// <returns>The same elements.</returns>
    public static ParallelQuery<T> Each<T>(ParallelQuery<T> source) =>
        source.Select(element =>
        {
            Loop();
            return element;
        });

    /// <summary>Stands in for <see cref="Console.Clear"/>: takes away what the cell has shown so far.</summary>
    public static void Clear() => CellExecution.Current?.Output.Clear();

    /// <summary>Stands in for <see cref="Environment.Exit"/>, which would end the other notebooks too.</summary>
    /// <param name="arguments">The arguments of the call.</param>
    /// <exception cref="CellInterruptedException">Always.</exception>
    [DoesNotReturn]
    public static void Exit(params object?[] arguments) =>
        throw new CellInterruptedException($"代码要求结束整个进程（退出代码或原因：{string.Join('，', arguments)}），因此只结束了这一格。");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Look()
    {
        Loop();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }
}
