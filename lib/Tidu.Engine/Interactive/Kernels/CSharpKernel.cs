using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;
using Tidu.Documents;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The kernel that runs C#. Part of the API of .NET Interactive.</summary>
public sealed class CSharpKernel
    : Kernel,
        IKernelCommandHandler<SubmitCode>,
        IKernelCommandHandler<RequestValue>,
        IKernelCommandHandler<RequestValueInfos>,
        IKernelCommandHandler<SendValue>
{
    internal CSharpKernel(NotebookKernels notebook)
        : base(KernelNames.CSharp, notebook)
    {
        KernelInfo.LanguageName = "C#";
        KernelInfo.LanguageVersion = $"{notebook.Session.LanguageVersion}.0";
        KernelInfo.DisplayName = "csharp - C# Script";
        KernelInfo.Aliases = ["c#", "C#"];
    }

    /// <summary>The variables that cells have declared.</summary>
    /// <returns>The variables.</returns>
    public IReadOnlyCollection<KernelValueInfo> GetValueInfos() => GetValueInfos(PlainTextSummaryFormatter.MimeType);

    /// <summary>The value of a variable.</summary>
    /// <typeparam name="T">Its type or one that it is assignable to.</typeparam>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a variable of such a type.</returns>
    public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var found = Notebook.Session.Variables.Where(variable => variable.Name == name).Take(1).ToList();
        value = default;
        if (found is not [var (_, type, current)] || current is not (T or null) || (current is null && !typeof(T).IsAssignableFrom(type)))
        {
            return false;
        }
        value = (T)current!;
        return true;
    }

    /// <summary>Declares a variable, or declares it anew.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="declaredType">Its type; the value's own if <see langword="null"/>.</param>
    /// <returns>A task that ends when it is declared.</returns>
    public Task SetValueAsync(string name, object? value, Type? declaredType = null)
    {
        var type = TypeName.Of(declaredType ?? value?.GetType() ?? typeof(object));
        var context = KernelInvocationContext.Current ?? throw new InvalidOperationException("只能从正在运行的格里设置变量。");
        return Notebook.Session.DeclareAsync($"{type} {name} = default!;", name, value, context.Execution);
    }

    /// <inheritdoc/>
    public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        context.Tell(new CodeSubmissionReceived(command));
        context.Tell(new CompleteCodeSubmissionReceived(command));
        return Notebook.Session.SubmitAsync(command.Code, Name, context.Execution);
    }

    /// <inheritdoc/>
    public Task HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (!TryGetValue<object>(command.Name, out var value))
        {
            throw new KernelException($"内核“{Name}”里没有变量 {command.Name}。");
        }
        var formatted = FormattedValue.CreateSingleFromObject(value, command.MimeType);
        context.Publish(new ValueProduced(value, command.Name, formatted, command));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        context.Publish(new ValueInfosProduced(GetValueInfos(command.MimeType), command));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HandleAsync(SendValue command, KernelInvocationContext context) =>
        SetValueAsync(command.Name, command.Value ?? Parse(command.FormattedValue));

    private List<KernelValueInfo> GetValueInfos(string mimeType) =>
        [
            .. Notebook.Session.Variables.Select(variable => new KernelValueInfo(
                variable.Name,
                FormattedValue.CreateSingleFromObject(variable.Value, mimeType),
                variable.Type
            )),
        ];

    private static object? Parse(FormattedValue? formatted)
    {
        if (formatted?.MimeType != JsonFormatter.MimeType)
        {
            return formatted?.Value;
        }
        var document = JsonDocument.Parse(formatted.Value);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => document.RootElement.GetString(),
            JsonValueKind.Number => document.RootElement.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => document.RootElement.GetBoolean(),
            JsonValueKind.Null => null,
            _ => document,
        };
    }
}
