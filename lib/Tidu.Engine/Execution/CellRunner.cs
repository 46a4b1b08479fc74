using System.Reflection;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Tidu.Documents;
using Tidu.Engine.Compiling;

namespace Tidu.Engine.Execution;

/// <summary>Runs cells on a thread of their own and stops them when their time is up.</summary>
internal sealed class CellRunner(CellLoadContext context)
{
    private const BindingFlags AnyField = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Deep recursion is common in lessons on algorithms; memory is only taken as the stack grows.
    private const int StackSize = 16 << 20;

    // How long a cell that was asked to stop may take to do so before the next, harder means.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4);

    private readonly Dictionary<Assembly, CompiledCell> cells = [];
    private object?[] state = new object?[16];

    /// <summary>Runs a cell.</summary>
    /// <param name="number">Its number, for traces.</param>
    /// <param name="work">What it does.</param>
    /// <param name="execution">The run.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public async Task<CellOutcome> RunAsync(
        int number,
        Action work,
        CellExecution execution,
        TimeSpan? timeout,
        CancellationToken cancellationToken
    )
    {
        var ended = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, execution, ended), StackSize) { IsBackground = true, Name = $"cell {number}" };
        thread.Start();
        var isOver = await StopAsync(ended.Task, thread, execution, timeout, cancellationToken).ConfigureAwait(false);
        if (!isOver)
        {
            return Report(
                number,
                execution,
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
        return exception is null ? new CellOutcome() : Report(number, execution, exception);
    }

    /// <summary>The variables that cells have declared, in order; of those with one name the newest.</summary>
    public IEnumerable<(string Name, Type Type, object? Value)> Variables() =>
        state
            .OfType<object>()
            .SelectMany(cell => cell.GetType().GetFields(AnyField), (cell, field) => (cell, field))
            .Where(variable => !variable.field.Name.StartsWith('<'))
            .GroupBy(variable => variable.field.Name, (name, declared) => (name, newest: declared.Last()))
            .Select(variable => (variable.name, variable.newest.field.FieldType, variable.newest.field.GetValue(variable.newest.cell)));

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

    /// <summary>Runs compiled code in the current cell and shows its value.</summary>
    public async Task ExecuteAsync(CompiledCell cell)
    {
        var value = await Invoke(cell).ConfigureAwait(false);
        if (value is not null || cell.HasValue())
        {
            Show(value);
        }
    }

    /// <summary>Sets the newest variable of a name.</summary>
    public void SetVariable(string name, object? value)
    {
        var cell = state.OfType<object>().Last(candidate => candidate.GetType().GetField(name, AnyField) is not null);
        cell.GetType().GetField(name, AnyField)!.SetValue(cell, value);
    }

    private static void Run(Action work, CellExecution execution, TaskCompletionSource<Exception?> ended)
    {
        CellExecution.Current = execution;
        ConsoleCapture.Install();
        try
        {
            work();
            ended.SetResult(null);
        }
        catch (Exception e)
        {
            ended.SetResult(e);
        }
    }

    private Task<object?> Invoke(CompiledCell cell)
    {
        if (cell.Image.Length == 0)
        {
            return Task.FromResult<object?>(null);
        }
        var assembly = context.LoadCell(cell.AssemblyName, cell.Image);
        if (cell.Number > 0)
        {
            cells[assembly] = cell with { Image = [] };
        }
        CellExecution.Current?.Own(assembly);
        var main = assembly.GetType(cell.TypeName, throwOnError: true)!.GetMethod(cell.MethodName)!;
        var run = main.CreateDelegate<Func<object?[], Task<object?>>>();
        if (cell.Submissions >= state.Length)
        {
            Array.Resize(ref state, cell.Submissions * 2);
        }
        return run(state);
    }

    private static void Show(object? value)
    {
        var values = value switch
        {
            FormattedValue formatted => [formatted],
            IEnumerable<FormattedValue> formatted => [.. formatted],
            DisplayedValue => [],
            _ => FormattedValue.CreateManyFromObject(value),
        };
        if (values.Count > 0 && KernelInvocationContext.Current is { } surroundings)
        {
            surroundings.Publish(new ReturnValueProduced(value, surroundings.Command, values));
        }
    }

    private CellOutcome Report(int number, CellExecution execution, Exception exception, bool stillRunning = false)
    {
        if (exception is StepException failure)
        {
            execution.Output.Add(new ErrorOutput(failure.Name, failure.Message, failure.Lines));
            return new CellOutcome(failure.Message, failure.Line);
        }
        var trace = new CellTrace(exception, cells, number);
        execution.Output.Add(new ErrorOutput(exception.GetType().FullName!, trace.Sentence, trace.Lines));
        return new CellOutcome(trace.Sentence, trace.Line, stillRunning);
    }
}
