using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Reflection;
using Tidu.Documents;
using Tidu.Engine.Compiling;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;
using Tidu.Engine.Showing;

namespace Tidu.Engine;

/// <summary>Compiles and runs C# cells that share one state, as .NET Interactive does.</summary>
/// <remarks>
/// Preparing and running are apart, so that the next cells can be compiled while one runs. Cells are prepared in order and run in
/// order; a cell must not be run while another is running.
/// </remarks>
public sealed class CSharpEngine
{
    private readonly CellParser parser;
    private readonly StepCompiler compiler;
    private readonly NotebookSession session;
    private readonly EngineOptions options;
    private readonly ShownValues shown = new();

    // Once a cell may submit code that is not known before, each cell is compiled only when the one before has run.
    private bool submitsCode;
    private Task preparable = Task.CompletedTask;

    /// <summary>Creates an engine with an empty state.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="options">How to compile and run; the defaults if <see langword="null"/>.</param>
    public CSharpEngine(string folder, EngineOptions? options = null)
    {
        this.options = options ?? new EngineOptions();
        folder = Path.GetFullPath(folder);
        parser = new CellParser(folder);
        var libraries = new CellLoadContext("notebook");
        compiler = new StepCompiler(folder, this.options, libraries);
        Code = new SessionCode(folder, this.options);
        session = new NotebookSession(parser, compiler, libraries, this.options.LanguageVersion, Code);
        CellExecution.Install();
    }

    /// <summary>The C# that has run, as an editor sees it.</summary>
    public SessionCode Code { get; }

    /// <summary>The variables that cells have declared, in order; of those with one name the newest.</summary>
    public IEnumerable<SessionVariable> Variables => session.Variables;

    /// <summary>The magic commands that the session has, also those that cells and packages added; none as long as no cell has used any.</summary>
    public IReadOnlyList<MagicCommand> MagicCommands => session.MagicCommands;

    /// <summary>Compiles the next cell and then runs it.</summary>
    /// <param name="code">The cell: C# and magic commands.</param>
    /// <param name="number">The cell's number, for traces.</param>
    /// <param name="executionCount">The position in the order of execution, from 1.</param>
    /// <param name="output">Where its output goes.</param>
    /// <param name="timeout">How long it may run; <see langword="null"/> for no limit.</param>
    /// <param name="cancellationToken">Interrupts the cell, which then has failed; what it has done to the state stays.</param>
    /// <returns>How it ended.</returns>
    public async Task<CellOutcome> RunAsync(
        string code,
        int number,
        int executionCount,
        CellOutput output,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var cell = await PrepareAsync(Parse(code, KernelNames.CSharp), number, cancellationToken).ConfigureAwait(false);
            var deadline = new CellDeadline(timeout, notebook: null, Stopwatch.StartNew(), Environment.ProcessId);
            return await RunAsync(cell, executionCount, output, deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It was being compiled.
            return CellOutcome.Of(
                new CellInterruptedException(CellInterruptedException.ByUser),
                false,
                number,
                ReadOnlyDictionary<Assembly, CompiledCell>.Empty,
                output
            );
        }
    }

    internal IReadOnlyList<CellStep> Parse(string source, string kernel) => parser.Parse(source, kernel);

    /// <summary>Tells all cells beforehand, so that their packages are restored at once.</summary>
    internal void Announce(IEnumerable<CellStep> steps) => compiler.Announce(steps);

    internal async Task<PreparedCell> PrepareAsync(IReadOnlyList<CellStep> steps, int number, CancellationToken cancellationToken)
    {
        await preparable.WaitAsync(cancellationToken).ConfigureAwait(false);
        var prepared = new List<PreparedStep>(steps.Count);
        var waits = false;
        foreach (var step in steps)
        {
            var code = step as CodeStep;
            waits = waits || (code is not null && await compiler.BringsExtensionsAsync(code, cancellationToken).ConfigureAwait(false));
            var compiled =
                code is null || waits ? null : await compiler.CompileAsync(code, number, cancellationToken).ConfigureAwait(false);
            prepared.Add(new PreparedStep(step, compiled));
            submitsCode |= step.MaySubmitCode;
            waits |= submitsCode;
        }
        var cell = new PreparedCell(number, prepared);
        preparable = waits ? cell.Ended.Task : Task.CompletedTask;
        return cell;
    }

    internal async Task<CellOutcome> RunAsync(
        PreparedCell cell,
        int executionCount,
        CellOutput output,
        CellDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        var execution = new CellExecution(output, options, shown) { ExecutionCount = executionCount };
        output.TooMuch = execution.Stop;
        try
        {
            return await session.RunAsync(cell, execution, deadline, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            cell.Ended.SetResult();
            if (cell.Steps.Any(step => step.Step is TimeStep))
            {
                output.Show(FormattableString.Invariant($"Wall time: {TimeProvider.System.GetElapsedTime(start).TotalMilliseconds}ms"));
            }
        }
    }
}
