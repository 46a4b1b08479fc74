using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Kernels;

/// <summary>The kernels of .NET Interactive around this engine: what cells see of it through the notebook API.</summary>
/// <remarks>
/// Only what is behind this class uses types of that API, so that they are not loaded for a notebook without need: that costs 0.1 to 0.2
/// seconds of processor time and 10 MB.
/// </remarks>
internal sealed class NotebookKernels : ICellListener
{
    // A value that this engine shows has been shown by the time it is told of.
    [ThreadStatic]
    private static bool isTelling;

    private KernelInvocationContext? entered;

    // The errors of the magic command that is running: they become the cell's error.
    private List<string>? directiveErrors;

    static NotebookKernels()
    {
        // The kernel listens to the formatter too, and prints what is shown outside of its commands.
        RuntimeHelpers.RunClassConstructor(typeof(Kernel).TypeHandle);
        var listeners = typeof(Formatter).GetField("OnFormatterEvent", BindingFlags.Static | BindingFlags.NonPublic)!;
        listeners.SetValue(null, (Action<DisplayedValue>)CellExecution.Show);
    }

    /// <summary>Creates the kernels of a notebook.</summary>
    /// <param name="languageVersion">The C# version.</param>
    /// <param name="state">The variables of the notebook.</param>
    /// <param name="submit">Runs C# in a running cell.</param>
    public NotebookKernels(int languageVersion, CellState state, Func<string, CellExecution, Task> submit)
    {
        CSharp = new CSharpKernel(languageVersion, state, submit).UseValueSharing().UseWho();
        Root.Add(CSharp, ["c#", "C#"]);
        Root.Add(new HtmlKernel());
        Root.Add(new JavaScriptKernel().UseValueSharing(), ["js"]);
        Root.Add(new MarkdownKernel(), ["md"]);
        Root.Add(new KeyValueStoreKernel().UseWho());
        Root.DefaultKernelName = CSharp.Name;
        Root.UseImportMagicCommand().UseEngineDirectives(CSharp);
        Root.UseInputs();
        Root.KernelEvents.Subscribe(Show);
    }

    /// <summary>The kernel of kernels.</summary>
    public CompositeKernel Root { get; } = [];

    /// <summary>The kernel that runs C#.</summary>
    public CSharpKernel CSharp { get; }

    /// <summary>The magic commands of all kernels that are not hidden.</summary>
    public IReadOnlyList<MagicCommand> MagicCommands =>
        [
            .. Root.Prepend(Root)
                .SelectMany(kernel => kernel.KernelInfo.SupportedDirectives)
                .Where(directive => !directive.Hidden)
                .DistinctBy(directive => directive.Name)
                .Select(directive => new MagicCommand(
                    directive.Name,
                    directive.Description ?? "",
                    [.. directive.Parameters.Select(parameter => parameter.Name)]
                )),
        ];

    /// <summary>The kernel of a language; <see langword="null"/> if the notebook has none.</summary>
    public Kernel? Find(string name) =>
        Root.ChildKernels.FirstOrDefault(kernel =>
            kernel.KernelInfo.Aliases.Prepend(kernel.Name).Contains(name, StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>Runs a cell as a command, so that it has a context and is seen by those who listen.</summary>
    /// <param name="code">The C# of the cell.</param>
    /// <param name="run">Runs the cell.</param>
    public async Task<(Exception? Exception, bool StillRunning)> RunAsync(
        string code,
        CellExecution execution,
        Func<Task<(Exception? Exception, bool StillRunning)>> run
    )
    {
        execution.Listener = this;
        CellExecution.Current = execution;
        (Exception? Exception, bool StillRunning)? end = null;
        var command = new SubmitCode(code, CSharp.Name)
        {
            Handler = async (submission, context) =>
            {
                CSharpKernel.TellStart((SubmitCode)submission, context);
                // To fail is the one way to cancel a context.
                using var stop = execution.Stopping.Register(() => context.Fail(submission, message: execution.StopReason));
                end = await run().ConfigureAwait(false);
                if (end is ({ } exception, _))
                {
                    context.Fail(submission, exception, ExceptionText.MessageOf(exception));
                }
            },
        };
        var result = await Root.SendAsync(command).ConfigureAwait(false);
        if (end is null or (null, false) && result.Events.OfType<CommandFailed>().LastOrDefault() is { } failure)
        {
            return (failure.Exception ?? new KernelException(failure.Message), false);
        }
        return end ?? (null, false);
    }

    /// <summary>Gives a cell a context that turns out to need one only when it is running.</summary>
    public void Enter(CellExecution execution)
    {
        execution.Listener = this;
        entered = KernelInvocationContext.GetOrCreateAmbientContext(new SubmitCode("", CSharp.Name));
        CSharp.Enter(entered);
    }

    /// <summary>Ends the context of a cell that was given one while it was running.</summary>
    public void Leave()
    {
        entered?.Dispose();
        entered = null;
    }

    /// <summary>Does a magic command.</summary>
    /// <returns>The last of the lines below it that were for it; 0 if none was.</returns>
    /// <exception cref="StepException">It cannot be done.</exception>
    public async Task<int> DoAsync(DirectiveStep step)
    {
        var below = step.Below.Count > 0 && Find(step.Text.Split(' ')[0][2..]) is not null ? step.Below : [];
        List<string> errors = directiveErrors = [];
        CSharp.Failure = null;
        try
        {
            var result = await Root.SendAsync(new SubmitCode(string.Join('\n', below.Prepend(step.Text)), Find(step.Kernel)?.Name))
                .ConfigureAwait(false);
            if (CSharp.Failure is { } failure)
            {
                throw DirectiveError.OfFile(step, failure);
            }
            if (errors.Concat(result.Events.OfType<CommandFailed>().Select(end => end.Message)).FirstOrDefault() is { } error)
            {
                throw DirectiveError.Of(step, error);
            }
            return below.Count == 0 ? 0 : step.Line + below.Count;
        }
        finally
        {
            directiveErrors = null;
        }
    }

    /// <inheritdoc/>
    public void HasShown(DisplayedValue shown) =>
        Tell(command =>
            shown.IsUpdated
                ? new DisplayedValueUpdated(shown.Value, shown.DisplayId, command, shown.FormattedValues)
                : new DisplayedValueProduced(shown.Value, command, shown.FormattedValues, shown.DisplayId)
        );

    /// <inheritdoc/>
    public void HasResult(object? value, IReadOnlyList<FormattedValue> formatted) =>
        Tell(command => new ReturnValueProduced(value, command, formatted));

    /// <inheritdoc/>
    public void HasPrinted(string stream, ReadOnlySpan<char> text)
    {
        FormattedValue[] formatted = [new(PlainTextFormatter.MimeType, text.ToString())];
        Tell(command =>
            stream == "stdout" ? new StandardOutputValueProduced(command, formatted) : new StandardErrorValueProduced(command, formatted)
        );
    }

    private void Tell(Func<KernelCommand, KernelEvent> happening)
    {
        if (KernelInvocationContext.Current is not { IsComplete: false } context)
        {
            return;
        }
        isTelling = true;
        try
        {
            context.Publish(happening(CSharp.Running ?? context.Command));
        }
        finally
        {
            isTelling = false;
        }
    }

    private void Show(KernelEvent kernelEvent)
    {
        if (isTelling || CellExecution.Current is not { } cell)
        {
            return;
        }
        switch (kernelEvent)
        {
            case DisplayedValueUpdated { ValueId: { } id } update:
                cell.Shown.Update(cell.Output, update.Value, update.FormattedValues, id);
                break;
            case StandardOutputValueProduced text:
                cell.Output.Write("stdout", Text(text));
                break;
            case StandardErrorValueProduced text:
                cell.Output.Write("stderr", Text(text));
                break;
            case ErrorProduced error when directiveErrors is { } errors:
                errors.Add(error.Message);
                break;
            case ErrorProduced error:
                cell.Output.Write("stderr", error.Message + "\n");
                break;
            case DisplayedValueProduced or ReturnValueProduced:
                var shown = (DisplayEvent)kernelEvent;
                cell.Shown.Show(cell.Output, shown.Value, shown.FormattedValues, shown.ValueId);
                break;
        }
    }

    private static string Text(DisplayEvent display) => string.Concat(display.FormattedValues.Select(value => value.Value));
}
