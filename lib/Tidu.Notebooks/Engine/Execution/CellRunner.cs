using System.Reflection;
using Microsoft.DotNet.Interactive;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Engine.Compiling;

namespace Tidu.Notebooks.Engine.Execution;

/// <summary>Runs compiled cells on a thread of their own and stops them when their time is up.</summary>
internal sealed class CellRunner(CellLoadContext context, IReadOnlyDictionary<string, string> inputs)
{
    // Deep recursion is common in lessons on algorithms; memory is only taken as the stack grows.
    private const int StackSize = 16 << 20;

    // How long a cell that was asked to stop may take to do so before the next, harder means.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4);

    private readonly Dictionary<Assembly, int> cells = [];
    private object?[] state = new object?[16];
    private int submissions;

    /// <summary>Runs a cell that has no errors.</summary>
    public async Task<CellOutcome> RunAsync(
        CompiledCell cell,
        int executionCount,
        CellOutput output,
        TimeSpan? timeout,
        CancellationToken cancellationToken
    )
    {
        var execution = new CellExecution(output, inputs);
        var ended = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(cell, executionCount, execution, ended), StackSize)
        {
            IsBackground = true,
            Name = $"cell {cell.Number}",
        };
        thread.Start();
        var isOver = await StopAsync(ended.Task, thread, execution, timeout, cancellationToken).ConfigureAwait(false);
        if (!isOver)
        {
            return Report(
                cell,
                output,
                new CellInterruptedException($"{execution.StopReason}它没能停下来，后面的格不再运行。"),
                stillRunning: true
            );
        }
        execution.Dispose();
        cancellationToken.ThrowIfCancellationRequested();
        var exception = await ended.Task.ConfigureAwait(false) ?? execution.ThreadException;
        if (execution.StopReason is { } reason)
        {
            exception = new CellInterruptedException(reason);
        }
        return exception is null ? new CellOutcome() : Report(cell, output, exception);
    }

    /// <summary>The variables that cells have declared; of those with one name the newest.</summary>
    public IEnumerable<(string Name, Type Type, object? Value)> Variables() =>
        state
            .OfType<object>()
            .Reverse()
            .SelectMany(
                cell => cell.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
                (cell, field) => (cell, field)
            )
            .Where(variable => !variable.field.Name.StartsWith('<'))
            .DistinctBy(variable => variable.field.Name)
            .Select(variable => (variable.field.Name, variable.field.FieldType, variable.field.GetValue(variable.cell)));

    // True once the cell has ended, by itself or because it was stopped; false if it goes on in spite of everything.
    private static async Task<bool> StopAsync(
        Task ended,
        Thread thread,
        CellExecution execution,
        TimeSpan? timeout,
        CancellationToken cancellationToken
    )
    {
        if (await EndsWithin(ended, timeout ?? Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }
        execution.Stop(
            cancellationToken.IsCancellationRequested
                ? "运行已取消。"
                : FormattableString.Invariant(
                    $"这一格的运行超过了 {timeout!.Value.TotalSeconds:0.##} 秒的时限，如确实需要更久，请加大 --cell-timeout 或 --timeout。"
                )
        );
        if (await EndsWithin(ended, Grace, default).ConfigureAwait(false))
        {
            return true;
        }
        // No check is reached: the thread sleeps, waits or is deadlocked, or is in a library's code.
        thread.Interrupt();
        return await EndsWithin(ended, Grace, default).ConfigureAwait(false);
    }

    private static async Task<bool> EndsWithin(Task ended, TimeSpan limit, CancellationToken cancellationToken)
    {
        await Task.WhenAny(ended, Task.Delay(limit, cancellationToken)).ConfigureAwait(false);
        return ended.IsCompleted;
    }

    private void Run(CompiledCell cell, int executionCount, CellExecution execution, TaskCompletionSource<Exception?> ended)
    {
        CellExecution.Current = execution;
        try
        {
            var value = Invoke(cell);
            if (value is not null || cell.HasValue())
            {
                Show(value, execution.Output, executionCount);
            }
            ended.SetResult(null);
        }
        catch (Exception e)
        {
            ended.SetResult(e is TargetInvocationException { InnerException: { } inner } ? inner : e);
        }
    }

    private object? Invoke(CompiledCell cell)
    {
        var assembly = context.LoadCell(cell.AssemblyName, cell.Image, cell.Symbols);
        cells[assembly] = cell.Number;
        CellExecution.Current?.Own(assembly);
        var main = assembly.GetType(cell.TypeName, throwOnError: true)!.GetMethod(cell.MethodName)!;
        var run = main.CreateDelegate<Func<object?[], Task<object?>>>();
        if (++submissions >= state.Length)
        {
            Array.Resize(ref state, state.Length * 2);
        }
        return run(state).GetAwaiter().GetResult();
    }

    private static void Show(object? value, CellOutput output, int executionCount)
    {
        var values = value switch
        {
            FormattedValue formatted => [formatted],
            IEnumerable<FormattedValue> formatted => [.. formatted],
            DisplayedValue => [],
            _ => FormattedValue.CreateManyFromObject(value),
        };
        if (values.Count > 0)
        {
            output.Add(new ExecuteResult(FormattedValue.ToBundle(values), [], executionCount));
        }
    }

    private CellOutcome Report(CompiledCell cell, CellOutput output, Exception exception, bool stillRunning = false)
    {
        var trace = new CellTrace(exception, cells, cell.Number);
        output.Add(new ErrorOutput(exception.GetType().FullName!, trace.Sentence, trace.Lines));
        return new CellOutcome(trace.Sentence, trace.Line, stillRunning);
    }
}
