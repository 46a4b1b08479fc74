using System.Diagnostics.CodeAnalysis;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;
using Tidu.Documents;
using Tidu.Engine.Execution;
using Tidu.Engine.Kernels;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The kernel that runs C# with this engine. It has the name of the original's, by which notebooks ask for it.</summary>
public sealed class CSharpKernel
    : Kernel,
        IKernelCommandHandler<SubmitCode>,
        IKernelCommandHandler<RequestValue>,
        IKernelCommandHandler<RequestValueInfos>,
        IKernelCommandHandler<SendValue>
{
    // Of code that submits code that submits code: each level has its place on one stack.
    private const int MaximalDepth = 30;

    private readonly CellState state;
    private readonly Func<string, CellExecution, Task> submit;

    internal CSharpKernel(int languageVersion, CellState state, Func<string, CellExecution, Task> submit)
        : base(KernelNames.CSharp)
    {
        this.state = state;
        this.submit = submit;
        KernelInfo.LanguageName = "C#";
        KernelInfo.LanguageVersion = $"{languageVersion}.0";
        KernelInfo.DisplayName = "csharp - C# Script";
        KernelInfo.Description = "Compile and run C# Script";
    }

    /// <summary>The command that is running; <see langword="null"/> if none is.</summary>
    internal KernelCommand? Running => Scheduler.CurrentValue;

    /// <summary>What made the code that was submitted last fail; <see langword="null"/> if it did not.</summary>
    internal Exception? Failure { get; set; }

    /// <summary>The value of a variable.</summary>
    /// <typeparam name="T">Its type or one that it is assignable to.</typeparam>
    /// <returns>Whether there is such a variable of such a type.</returns>
    public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var found = state.Variables.Where(variable => variable.Name == name).Take(1).ToList();
        value = default;
        if (found is not [var (_, type, current)] || current is not (T or null) || (current is null && !typeof(T).IsAssignableFrom(type)))
        {
            return false;
        }
        value = (T)current!;
        return true;
    }

    /// <summary>Declares a variable, or declares it anew.</summary>
    /// <param name="declaredType">Its type; the value's own if <see langword="null"/>.</param>
    /// <returns>A task that ends when it is declared.</returns>
    public async Task SetValueAsync(string name, object? value, Type? declaredType = null)
    {
        var execution = CellExecution.Current ?? throw new InvalidOperationException("只能从正在运行的格里设置变量。");
        var type = TypeName.Of(declaredType ?? value?.GetType() ?? typeof(object));
        await submit($"{type} {name} = default!;", execution).ConfigureAwait(false);
        state.SetVariable(name, value);
    }

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "A failed command is an event, not an exception.")]
    public async Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        TellStart(command, context);
        try
        {
            ThrowIfTooDeep(command);
            var execution = CellExecution.Current ?? throw new InvalidOperationException("只能从正在运行的格里提交代码。");
            await submit(command.Code, execution).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Failure ??= e;
            context.Fail(command, e, e is StepException step ? string.Join('\n', step.Lines) : ExceptionText.MessageOf(e));
        }
    }

    /// <inheritdoc/>
    public Task HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (TryGetValue<object>(command.Name, out var value))
        {
            var formatted = FormattedValue.CreateSingleFromObject(value, command.MimeType);
            context.Publish(new ValueProduced(value, command.Name, formatted, command));
        }
        else
        {
            context.Fail(command, message: $"内核“{Name}”里没有变量 {command.Name}。");
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        var infos = state.Variables.Select(variable => new KernelValueInfo(
            variable.Name,
            FormattedValue.CreateSingleFromObject(variable.Value, command.MimeType),
            variable.Type
        ));
        context.Publish(new ValueInfosProduced([.. infos], command));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HandleAsync(SendValue command, KernelInvocationContext context) => SetValueAsync(command, context, SetValueAsync);

    /// <summary>Adds a package that submitted code asks for.</summary>
    /// <param name="directive">What it says, with <c>#r</c>.</param>
    internal Task ReferenceAsync(string directive) =>
        submit(directive, CellExecution.Current ?? throw new InvalidOperationException("只能从正在运行的格里引用包。"));

    /// <summary>Tells that code has arrived and is whole.</summary>
    internal static void TellStart(SubmitCode command, KernelInvocationContext context)
    {
        context.Publish(new CodeSubmissionReceived(command));
        context.Publish(new CompleteCodeSubmissionReceived(command));
    }

    /// <summary>Makes this the kernel of a context that was created in the middle of a cell, and tells what happens there.</summary>
    internal void Enter(KernelInvocationContext context)
    {
        SetHandlingKernel(context.Command, context);
        context.KernelEvents.Subscribe(PublishEvent);
    }

    private static void ThrowIfTooDeep(KernelCommand command)
    {
        var depth = 0;
        for (var parent = command.Parent; parent is not null; parent = parent.Parent)
        {
            depth++;
        }
        if (depth > MaximalDepth)
        {
            throw new StepException("NotSupported", "代码一层层提交代码或导入文件，没有尽头，请检查它是否提交或导入了自己。", null);
        }
    }
}
