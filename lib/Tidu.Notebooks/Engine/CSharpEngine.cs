using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Engine.Compiling;
using Tidu.Notebooks.Engine.Execution;

namespace Tidu.Notebooks.Engine;

/// <summary>Compiles and runs C# cells that share one state, as .NET Interactive does.</summary>
/// <remarks>
/// Compiling and running are apart, so that the next cells can be compiled while one runs. Cells are compiled in order and run in
/// order; a cell must not be run while another is running.
/// </remarks>
public sealed class CSharpEngine
{
    private readonly CellCompiler compiler;
    private readonly CellLoadContext libraries;
    private readonly CellRunner runner;

    /// <summary>Creates an engine with an empty state.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="languageVersion">The C# version of the cells: 13 or 14.</param>
    public CSharpEngine(string folder, int languageVersion = 14)
    {
        libraries = new CellLoadContext("notebook");
        compiler = new CellCompiler(Path.GetFullPath(folder), languageVersion, libraries.AddLibrary);
        runner = new CellRunner(libraries);
        ConsoleCapture.Install();
        CellExecution.KeepProcessAlive();
    }

    /// <summary>Compiles the next cell and then runs it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="number">The cell's number, for traces.</param>
    /// <param name="executionCount">The position in the order of execution, from 1.</param>
    /// <param name="output">Where its output goes.</param>
    /// <param name="timeout">How long it may run; <see langword="null"/> for no limit.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">The token asked for it, and the cell has ended.</exception>
    public Task<CellOutcome> RunAsync(
        string code,
        int number,
        int executionCount,
        CellOutput output,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default
    ) => RunAsync(Compile(code, number, cancellationToken), executionCount, output, timeout, cancellationToken);

    internal CompiledCell Compile(string code, int number, CancellationToken cancellationToken) =>
        compiler.Compile(code, number, cancellationToken);

    internal async Task<CellOutcome> RunAsync(
        CompiledCell cell,
        int executionCount,
        CellOutput output,
        TimeSpan? timeout,
        CancellationToken cancellationToken
    )
    {
        if (cell.Errors is [var first, ..])
        {
            output.Add(new ErrorOutput("CompilationError", first.Sentence, [.. cell.Errors.Select(error => error.Text)]));
            return new CellOutcome(first.Sentence, first.Line);
        }
        return await runner.RunAsync(cell, executionCount, output, timeout, cancellationToken).ConfigureAwait(false);
    }
}
