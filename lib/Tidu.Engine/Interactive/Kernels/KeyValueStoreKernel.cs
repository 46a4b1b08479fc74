using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>Keeps the texts of <c>#!value</c>. Part of the API of .NET Interactive.</summary>
public sealed class KeyValueStoreKernel : Kernel, IKernelCommandHandler<RequestValue>, IKernelCommandHandler<SendValue>
{
    internal KeyValueStoreKernel(NotebookKernels notebook)
        : base("value", notebook) { }

    /// <summary>The texts by name.</summary>
    public IReadOnlyDictionary<string, FormattedValue> Values => Notebook.Session.StoredValues;

    /// <inheritdoc/>
    public Task HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        var value = Values.GetValueOrDefault(command.Name) ?? throw new KernelException($"没有名为 {command.Name} 的 #!value。");
        context.Publish(new ValueProduced(value.Value, command.Name, value, command));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HandleAsync(SendValue command, KernelInvocationContext context)
    {
        Notebook.Session.StoredValues[command.Name] = command.FormattedValue ?? FormattedValue.CreateSingleFromObject(command.Value);
        return Task.CompletedTask;
    }
}
