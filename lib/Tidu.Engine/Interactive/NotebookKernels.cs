using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Tidu.Documents;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Interactive;

/// <summary>What the cells of one notebook see of the engine through the API of .NET Interactive.</summary>
internal sealed class NotebookKernels
{
    private readonly ConcurrentDictionary<string, (CellOutput Output, int Position)> shown = new(StringComparer.Ordinal);
    private int displays;

    /// <summary>Creates the kernels of a notebook.</summary>
    public NotebookKernels(NotebookSession session)
    {
        Session = session;
        CSharp = new CSharpKernel(this);
        Root = new CompositeKernel(this)
        {
            CSharp,
            new ShowKernel(this, "html", "HTML"),
            { new ShowKernel(this, "javascript", "JavaScript"), ["js"] },
            new KeyValueStoreKernel(this),
        };
    }

    /// <summary>What runs the cells.</summary>
    public NotebookSession Session { get; }

    /// <summary>The kernel of kernels.</summary>
    public CompositeKernel Root { get; }

    /// <summary>The kernel that runs C#.</summary>
    public CSharpKernel CSharp { get; }

    /// <summary>The commands to do later.</summary>
    public ConcurrentQueue<(Kernel Kernel, KernelCommand Command)> Deferred { get; } = new();

    /// <summary>Everything that happens.</summary>
    public EventStream Events { get; } = new();

    /// <summary>A new name by which something shown can be shown anew.</summary>
    public string NextDisplayId() => Interlocked.Increment(ref displays).ToString(CultureInfo.InvariantCulture);

    /// <summary>Does the commands that were put off.</summary>
    public async Task DoDeferredAsync()
    {
        while (Deferred.TryDequeue(out var deferred))
        {
            await deferred.Kernel.RunAsync(deferred.Command).ConfigureAwait(false);
        }
    }

    /// <summary>Makes an event visible in the output of a cell.</summary>
    public void Show(KernelEvent kernelEvent, CellExecution cell)
    {
        switch (kernelEvent)
        {
            case DisplayedValueUpdated { ValueId: { } id } update when shown.TryGetValue(id, out var place):
                place.Output.Replace(place.Position, FormattedValue.ToBundle(update.FormattedValues));
                break;
            case StandardOutputValueProduced text:
                cell.Output.Write("stdout", Text(text));
                break;
            case StandardErrorValueProduced text:
                cell.Output.Write("stderr", Text(text));
                break;
            case ErrorProduced error:
                cell.Output.Write("stderr", error.Message + "\n");
                break;
            case ReturnValueProduced { FormattedValues.Count: > 0 } result:
                cell.Output.Add(new ExecuteResult(FormattedValue.ToBundle(result.FormattedValues), [], cell.ExecutionCount));
                break;
            case DisplayedValueProduced { FormattedValues.Count: > 0 } display:
                var position = cell.Output.Add(new DisplayData(FormattedValue.ToBundle(display.FormattedValues), []));
                if (display.ValueId is { } name)
                {
                    shown[name] = (cell.Output, position);
                }
                break;
        }
    }

    private static string Text(DisplayEvent display) => string.Concat(display.FormattedValues.Select(value => value.Value));
}
