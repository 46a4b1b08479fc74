using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Engine.Caching;
using Tidu.Notebooks.Engine.Compiling;
using Tidu.Notebooks.Engine.Directives;
using Tidu.Notebooks.Engine.Execution;
using Tidu.Notebooks.Engine.Packages;

namespace Tidu.Notebooks.Engine;

/// <summary>Compiles and runs C# cells that share one state, as .NET Interactive does.</summary>
/// <remarks>
/// Preparing and running are apart, so that the next cells can be compiled while one runs. Cells are prepared in order and run in
/// order; a cell must not be run while another is running.
/// </remarks>
public sealed class CSharpEngine
{
    private readonly CellParser parser;
    private readonly CachingCompiler compiler;
    private readonly CellLoadContext libraries;
    private readonly CellRunner runner;
    private readonly PackageRestorer restorer;
    private readonly IReadOnlyList<ProvidedPackage> provided;
    private PackageSession packages;

    /// <summary>Creates an engine with an empty state.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="options">How to compile and run; the defaults if <see langword="null"/>.</param>
    public CSharpEngine(string folder, EngineOptions? options = null)
    {
        options ??= new EngineOptions();
        folder = Path.GetFullPath(folder);
        parser = new CellParser(folder);
        libraries = new CellLoadContext("notebook");
        var cells = options.CacheFolder is { } cache ? Path.Combine(cache, "cells") : null;
        compiler = new CachingCompiler(folder, options.LanguageVersion, cells, libraries.AddLibrary);
        runner = new CellRunner(libraries, options.Inputs);
        provided = options.ProvidedPackages;
        restorer = new PackageRestorer(folder, Path.Combine(options.CacheFolder ?? EngineOptions.DefaultCacheFolder, "packages"));
        packages = new PackageSession(restorer, [], options.ProvidedPackages);
        CellExecution.KeepProcessAlive();
    }

    /// <summary>Compiles the next cell and then runs it.</summary>
    /// <param name="code">The cell: C# and magic commands.</param>
    /// <param name="number">The cell's number, for traces.</param>
    /// <param name="executionCount">The position in the order of execution, from 1.</param>
    /// <param name="output">Where its output goes.</param>
    /// <param name="timeout">How long it may run; <see langword="null"/> for no limit.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">The token asked for it, and the cell has ended.</exception>
    public async Task<CellOutcome> RunAsync(
        string code,
        int number,
        int executionCount,
        CellOutput output,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default
    )
    {
        var cell = await PrepareAsync(Parse(code, KernelNames.CSharp), number, cancellationToken).ConfigureAwait(false);
        return await RunAsync(cell, executionCount, output, timeout, cancellationToken).ConfigureAwait(false);
    }

    internal IReadOnlyList<CellStep> Parse(string source, string kernel) => parser.Parse(source, kernel);

    /// <summary>Tells all cells beforehand, so that their packages are restored at once.</summary>
    internal void Announce(IEnumerable<CellStep> steps) =>
        packages = new PackageSession(restorer, [.. steps.OfType<CodeStep>().SelectMany(step => step.References)], provided);

    internal async Task<PreparedCell> PrepareAsync(IReadOnlyList<CellStep> steps, int number, CancellationToken cancellationToken)
    {
        var prepared = new List<PreparedStep>(steps.Count);
        foreach (var step in steps)
        {
            var compiled = step is CodeStep code ? await CompileAsync(code, number, cancellationToken).ConfigureAwait(false) : null;
            prepared.Add(new PreparedStep(step, compiled));
        }
        return new PreparedCell(number, prepared);
    }

    internal async Task<CellOutcome> RunAsync(
        PreparedCell cell,
        int executionCount,
        CellOutput output,
        TimeSpan? timeout,
        CancellationToken cancellationToken
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        var timed = false;
        var outcome = new CellOutcome();
        foreach (var (step, compiled) in cell.Steps)
        {
            timed |= step is TimeStep;
            outcome = compiled is null ? Do(step, output) : await RunAsync(compiled).ConfigureAwait(false);
            if (outcome.Error is not null)
            {
                break;
            }
        }
        if (timed)
        {
            output.Show(FormattableString.Invariant($"Wall time: {TimeProvider.System.GetElapsedTime(start).TotalMilliseconds}ms"));
        }
        return outcome;

        async Task<CellOutcome> RunAsync(CompiledCell compiled)
        {
            foreach (var notice in compiled.Notices)
            {
                output.Write("stderr", notice + "\n");
            }
            if (compiled.Errors is [var first, ..])
            {
                output.Add(new ErrorOutput("CompilationError", first.Sentence, [.. compiled.Errors.Select(error => error.Text)]));
                return new CellOutcome(first.Sentence, first.Line);
            }
            var limit = timeout - TimeProvider.System.GetElapsedTime(start) is { } left
                ? left > TimeSpan.Zero
                    ? left
                    : TimeSpan.Zero
                : default(TimeSpan?);
            return await runner.RunAsync(compiled, executionCount, output, limit, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CompiledCell> CompileAsync(CodeStep step, int number, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<string> dlls = [];
            IReadOnlyList<string> notices = [];
            if (step.References.Count > 0)
            {
                var resolved = await packages.ResolveAsync(step.References, cancellationToken).ConfigureAwait(false);
                libraries.AddPackages(resolved);
                (var hosts, notices) = packages.Provide(step.References);
                foreach (var library in hosts)
                {
                    libraries.AddLibrary(library);
                }
                dlls = [.. hosts, .. resolved.Compile, .. Folders(step)];
            }
            return compiler.Compile(step.Code, number, dlls, cancellationToken) with { Notices = notices };
        }
        catch (PackageException e)
        {
            return Uncompilable(number, step.References[0].Line, e.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            return Uncompilable(number, step.Line, "代码嵌套太深，编译器处理不了，请拆成几段。");
        }
    }

    private IEnumerable<string> Folders(CodeStep step)
    {
        foreach (var folder in step.References.Where(reference => reference.Kind == CellReferenceKind.Folder))
        {
            foreach (var dll in Directory.GetFiles(folder.Name, "*.dll").Order(StringComparer.Ordinal))
            {
                libraries.AddLibrary(dll);
                yield return dll;
            }
        }
    }

    private static CompiledCell Uncompilable(int number, int line, string sentence) =>
        new() { Number = number, Errors = [new CellDiagnostic(line, sentence, $"({line},1)：{sentence}")] };

    private CellOutcome Do(CellStep step, CellOutput output)
    {
        switch (step)
        {
            case ShowStep show:
                output.Show(show.Data, show.MimeType);
                break;
            case VariablesStep variables:
                output.Show(VariableTable.Html(runner.Variables(), variables.WithValues), "text/html");
                break;
            case ImpossibleStep impossible:
                output.Add(new ErrorOutput("NotSupported", impossible.Reason, [impossible.Reason]));
                return new CellOutcome(impossible.Reason, impossible.Line);
        }
        return new CellOutcome();
    }
}
