using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Compiling;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;
using Tidu.Engine.Kernels;
using Tidu.Engine.Packages;

namespace Tidu.Engine;

/// <summary>Runs prepared cells step by step, and the code that they submit while they run.</summary>
internal sealed class NotebookSession
{
    private readonly CellParser parser;
    private readonly StepCompiler compiler;
    private readonly CellLoadContext libraries;
    private readonly CellState state;
    private readonly SessionCode code;
    private readonly Lazy<NotebookKernels> kernels;

    public NotebookSession(CellParser parser, StepCompiler compiler, CellLoadContext libraries, int languageVersion, SessionCode code)
    {
        this.code = code;
        this.parser = parser;
        this.compiler = compiler;
        this.libraries = libraries;
        state = new CellState(libraries);
        kernels = new(() => new NotebookKernels(languageVersion, state, SubmitAsync));
        libraries.NotebookApiNeeded += () =>
        {
            if (CellExecution.Current is { Listener: null } execution)
            {
                kernels.Value.Enter(execution);
            }
        };
    }

    /// <summary>The variables that cells have declared.</summary>
    public IEnumerable<SessionVariable> Variables =>
        state.Variables.Select(variable => new SessionVariable(variable.Name, variable.Type, variable.Value));

    /// <summary>The magic commands that the notebook's kernels know; none as long as no cell has needed the kernels.</summary>
    public IReadOnlyList<MagicCommand> MagicCommands => kernels.IsValueCreated ? kernels.Value.MagicCommands : [];

    /// <summary>Runs a cell.</summary>
    public async Task<CellOutcome> RunAsync(
        PreparedCell cell,
        CellExecution execution,
        CellDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        var (exception, stillRunning) = UsesKernels(cell)
            ? await kernels.Value.RunAsync(cell.Code, execution, Run).ConfigureAwait(false)
            : await Run().ConfigureAwait(false);
        if (kernels.IsValueCreated)
        {
            kernels.Value.Leave();
        }
        return exception is null ? new CellOutcome() : CellOutcome.Of(exception, stillRunning, cell.Number, state.Cells, execution.Output);

        Task<(Exception? Exception, bool StillRunning)> Run() =>
            Task.FromResult(CellThread.Run(() => DoSteps(cell, execution), execution, deadline, cancellationToken));
    }

    // Runs C# that a cell submits while it runs.
    private async Task SubmitAsync(string code, CellExecution execution)
    {
        foreach (var step in parser.Parse(code, KernelNames.CSharp).OfType<CodeStep>())
        {
            await ExecuteAsync(await CompileAsync(step, 0, execution).ConfigureAwait(false), execution).ConfigureAwait(false);
        }
    }

    // The types of the notebook API are loaded only when a cell names them, does what it does, or cannot be known beforehand. From then
    // on all cells run as its commands, as a cell may listen to those that follow.
    private bool UsesKernels(PreparedCell cell) =>
        kernels.IsValueCreated
        || cell.Steps.Any(step =>
            step.Step switch
            {
                CodeStep => step.Compiled is null or { UsesKernels: true },
                DirectiveStep or ImpossibleStep { Code: not null } => true,
                _ => false,
            }
        );

    private void DoSteps(PreparedCell cell, CellExecution execution)
    {
        // Each wait ends before the next call, so that all code of the cell starts on this thread, which has the large stack.
        var done = 0;
        foreach (var (step, compiled) in cell.Steps)
        {
            if (step.Line > done)
            {
                done = DoAsync(step, compiled, cell.Number, execution).GetAwaiter().GetResult();
            }
        }
    }

    // Returns the last line of those below that have been done too.
    private async Task<int> DoAsync(CellStep step, CompiledCell? compiled, int number, CellExecution execution)
    {
        switch (step)
        {
            case CodeStep code:
                compiled ??= await CompileAsync(code, number, execution).ConfigureAwait(false);
                await ExecuteAsync(compiled, execution).ConfigureAwait(false);
                break;
            case ShowStep show:
                execution.Output.Show(show.Data, show.MimeType);
                break;
            case NoticeStep notice:
                execution.Write("stderr", notice.Text + "\n");
                break;
            case DirectiveStep directive:
                return await kernels.Value.DoAsync(directive).ConfigureAwait(false);
            case ImpossibleStep { Code: { } code } when kernels.Value.Find(code.Kernel) is { } kernel:
                await kernels.Value.DoAsync(code with { Kernel = kernel.Name }).ConfigureAwait(false);
                break;
            case ImpossibleStep impossible:
                throw new StepException("NotSupported", impossible.Reason, impossible.Line);
        }
        return 0;
    }

    private async Task<CompiledCell> CompileAsync(CodeStep step, int number, CellExecution execution)
    {
        var extensions = await compiler.TakeExtensionsAsync(step, execution.Stopping).ConfigureAwait(false);
        if (extensions.Count == 0)
        {
            return await compiler.CompileAsync(step, number, execution.Stopping).ConfigureAwait(false);
        }
        // What an extension submits may name the types of its package.
        var packages = await compiler.CompileAsync(step with { Code = "" }, 0, execution.Stopping).ConfigureAwait(false);
        ShowPackages(packages, execution);
        foreach (var extension in extensions)
        {
            await ExtensionLoader.LoadAsync(extension, libraries, kernels.Value, execution).ConfigureAwait(false);
        }
        return await compiler.CompileAsync(step, number, execution.Stopping).ConfigureAwait(false) with { Packages = "" };
    }

    private static void ShowPackages(CompiledCell compiled, CellExecution execution)
    {
        if (compiled.Packages.Length > 0)
        {
            execution.Output.Show(compiled.Packages, HtmlFormatter.MimeType);
        }
    }

    // Warnings come after what the code prints and before its value, as in the original; also where it throws.
    private static async Task RunAsync(Func<Task<object?>> run, CompiledCell compiled, CellExecution execution)
    {
        object? value;
        try
        {
            value = await run().ConfigureAwait(false);
        }
        finally
        {
            foreach (var warning in compiled.Warnings)
            {
                execution.Output.Show(warning, PlainTextFormatter.MimeType);
            }
        }
        if (value is not null || compiled.HasValue())
        {
            execution.ShowResult(value);
        }
    }

    private async Task ExecuteAsync(CompiledCell compiled, CellExecution execution)
    {
        ShowPackages(compiled, execution);
        foreach (var notice in compiled.Notices)
        {
            execution.Write("stderr", notice + "\n");
        }
        if (compiled.Errors is [var first, ..])
        {
            throw new StepException("CompilationError", first.Sentence, first.Line, [.. compiled.Errors.Select(error => error.Text)]);
        }
        code.Add(compiled.Code, compiled.Libraries);
        if (state.Load(compiled) is { } run)
        {
            var language = CultureInfo.CurrentUICulture;
            // As in the original, whatever language this program itself speaks.
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            try
            {
                await RunAsync(run, compiled, execution).ConfigureAwait(false);
            }
            finally
            {
                CultureInfo.CurrentUICulture = language;
            }
        }
    }
}
