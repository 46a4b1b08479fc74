using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something is shown. Part of the API of .NET Interactive.</summary>
/// <param name="value">What is shown.</param>
/// <param name="command">The command that shows it.</param>
/// <param name="formattedValues">The same as text; formatted as the type prefers if <see langword="null"/>.</param>
/// <param name="valueId">The name by which it can be shown anew.</param>
public abstract class DisplayEvent(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues,
    string? valueId
) : KernelEvent(command)
{
    /// <summary>What is shown.</summary>
    public object? Value => value;

    /// <summary>The same as text.</summary>
    public IReadOnlyCollection<FormattedValue> FormattedValues { get; } = formattedValues ?? FormattedValue.CreateManyFromObject(value);

    /// <summary>The name by which it can be shown anew.</summary>
    public string? ValueId => valueId;
}

/// <summary>A cell's value is shown. Part of the API of .NET Interactive.</summary>
/// <inheritdoc/>
public class ReturnValueProduced(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent(value, command, formattedValues, valueId);

/// <summary>A value is shown by <c>display</c>. Part of the API of .NET Interactive.</summary>
/// <inheritdoc/>
public class DisplayedValueProduced(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent(value, command, formattedValues, valueId);

/// <summary>Another value is shown in the place of one shown before. Part of the API of .NET Interactive.</summary>
/// <inheritdoc/>
public class DisplayedValueUpdated(
    object? value,
    string valueId,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null
) : DisplayEvent(value, command, formattedValues, valueId);

/// <summary>Text is printed. Part of the API of .NET Interactive.</summary>
/// <inheritdoc/>
public class StandardOutputValueProduced(
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent(null, command, formattedValues, valueId);

/// <summary>Text is printed to the error output. Part of the API of .NET Interactive.</summary>
/// <inheritdoc/>
public class StandardErrorValueProduced(
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null
) : DisplayEvent(null, command, formattedValues, valueId);

/// <summary>An error is shown. Part of the API of .NET Interactive.</summary>
/// <param name="message">The error.</param>
/// <param name="command">The command that shows it.</param>
/// <param name="formattedValues">The same as text.</param>
public class ErrorProduced(string message, KernelCommand command, IReadOnlyCollection<FormattedValue>? formattedValues = null)
    : DisplayEvent(message, command, formattedValues ?? [new FormattedValue("text/plain", message)], null)
{
    /// <summary>The error.</summary>
    public string Message => message;
}
