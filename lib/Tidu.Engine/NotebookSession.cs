using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Tidu.Documents;
using Tidu.Engine.Compiling;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;
using Tidu.Engine.Interactive;
using Tidu.Engine.Packages;

namespace Tidu.Engine;

/// <summary>Does the steps of cells, and what a running cell asks for by way of the API of .NET Interactive.</summary>
internal sealed partial class NotebookSession
{
    // Of code that submits code that submits code.
    private const int MaximalDepth = 30;

    private readonly CellParser parser;
    private readonly StepCompiler compiler;
    private readonly CellRunner runner;
    private readonly ExtensionLoader extensions;

    public NotebookSession(CellParser parser, StepCompiler compiler, CellRunner runner, CellLoadContext libraries, int languageVersion)
    {
        this.parser = parser;
        this.compiler = compiler;
        this.runner = runner;
        LanguageVersion = languageVersion;
        Kernels = new NotebookKernels(this);
        extensions = new ExtensionLoader(libraries, Kernels);
    }

    /// <summary>What cells see of the engine.</summary>
    public NotebookKernels Kernels { get; }

    /// <summary>The C# version.</summary>
    public int LanguageVersion { get; }

    /// <summary>The variables that cells have declared, in order; of those with one name the newest.</summary>
    public IEnumerable<(string Name, Type Type, object? Value)> Variables => runner.Variables();

    /// <summary>The texts of <c>#!value</c>.</summary>
    public Dictionary<string, FormattedValue> StoredValues => parser.StoredValues;

    /// <summary>Runs a cell on the calling thread.</summary>
    /// <exception cref="StepException">A step cannot be done.</exception>
    public void Run(PreparedCell cell, CellExecution execution)
    {
        try
        {
            execution.TellStart();
            DoSteps(cell, execution);
            Kernels.DoDeferredAsync().GetAwaiter().GetResult();
            execution.TellEnd(null);
        }
        catch (Exception e)
        {
            execution.TellEnd(e);
            throw;
        }
    }

    /// <summary>Runs code that a cell submits while it runs.</summary>
    /// <exception cref="StepException">A step cannot be done.</exception>
    public async Task SubmitAsync(string code, string kernel, CellExecution execution)
    {
        if (execution.Depth >= MaximalDepth)
        {
            throw new StepException("NotSupported", "代码一层层提交代码或导入文件，没有尽头，请检查它是否提交或导入了自己。", null);
        }
        execution.Depth++;
        try
        {
            foreach (var step in parser.Parse(code, kernel))
            {
                var ready = step is CodeStep csharp ? await CompileAsync(csharp, 0, execution).ConfigureAwait(false) : null;
                await DoAsync(step, ready, execution).ConfigureAwait(false);
            }
        }
        finally
        {
            execution.Depth--;
        }
    }

    /// <summary>Runs a declaration and sets the variable that it declares.</summary>
    public async Task DeclareAsync(string declaration, string name, object? value, CellExecution execution)
    {
        await SubmitAsync(declaration, KernelNames.CSharp, execution).ConfigureAwait(false);
        runner.SetVariable(name, value);
    }

    private void DoSteps(PreparedCell cell, CellExecution execution)
    {
        // Each wait ends before the next call, so that all code of the cell starts on this thread, which has the large stack.
        var done = 0;
        foreach (var (step, compiled) in cell.Steps)
        {
            if (step.Line <= done)
            {
                continue;
            }
            if (step is DirectiveStep directive && KernelOf(directive) is { } kernel)
            {
                done = step.Line + directive.Below.Count;
                kernel.RunAsync(new SubmitCode(string.Join('\n', directive.Below))).GetAwaiter().GetResult();
                continue;
            }
            var ready = step is CodeStep code ? compiled ?? CompileAsync(code, cell.Number, execution).GetAwaiter().GetResult() : null;
            DoAsync(step, ready, execution).GetAwaiter().GetResult();
        }
    }

    private async Task<CompiledCell> CompileAsync(CodeStep step, int number, CellExecution execution)
    {
        var brought = await compiler.TakeExtensionsAsync(step, execution.Stopping).ConfigureAwait(false);
        if (brought.Count > 0)
        {
            // What an extension submits may name the types of its package.
            await compiler.CompileAsync(step with { Code = "" }, 0, execution.Stopping).ConfigureAwait(false);
        }
        foreach (var extension in brought)
        {
            await extensions.LoadAsync(extension, execution).ConfigureAwait(false);
        }
        return await compiler.CompileAsync(step, number, execution.Stopping).ConfigureAwait(false);
    }

    private async Task DoAsync(CellStep step, CompiledCell? compiled, CellExecution execution)
    {
        switch (step)
        {
            case CodeStep:
                foreach (var notice in compiled!.Notices)
                {
                    execution.Write("stderr", notice + "\n");
                }
                if (compiled.Errors is [var first, ..])
                {
                    throw new StepException(
                        "CompilationError",
                        first.Sentence,
                        first.Line,
                        [.. compiled.Errors.Select(error => error.Text)]
                    );
                }
                await runner.ExecuteAsync(compiled).ConfigureAwait(false);
                break;
            case ShowStep show:
                show.Data.DisplayAs(show.MimeType);
                break;
            case VariablesStep variables:
                VariableTable.Html(Variables, variables.WithValues).DisplayAs("text/html");
                break;
            case NoticeStep notice:
                execution.Write("stderr", notice.Text + "\n");
                break;
            case ImportStep import:
                await ImportAsync(import, execution).ConfigureAwait(false);
                break;
            case DirectiveStep directive:
                await DoAsync(directive).ConfigureAwait(false);
                break;
            case ImpossibleStep { Code: { } code } when Kernels.Root.ChildKernels.TryGetByAlias(code.TargetKernelName!, out var kernel):
                await kernel.RunAsync(code).ConfigureAwait(false);
                break;
            case ImpossibleStep impossible:
                throw new StepException("NotSupported", impossible.Reason, impossible.Line);
        }
    }
}
