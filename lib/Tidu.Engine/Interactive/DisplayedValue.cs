using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value that was shown and can be shown anew in the same place. Part of the API of .NET Interactive.</summary>
public class DisplayedValue
{
    private readonly KernelInvocationContext? context;

    private DisplayedValue(IReadOnlyList<FormattedValue> values, KernelInvocationContext? context)
    {
        FormattedValues = values;
        this.context = context;
        DisplayId = context?.Execution.Kernels.NextDisplayId() ?? "";
    }

    /// <summary>The name of the place.</summary>
    public string DisplayId { get; }

    /// <summary>What is shown.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The formats in which it is shown.</summary>
    public IReadOnlyCollection<string> MimeTypes => [.. FormattedValues.Select(value => value.MimeType)];

    /// <summary>Shows another value in the same place and formats.</summary>
    /// <param name="updatedValue">The value.</param>
    public void Update(object? updatedValue)
    {
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, [.. MimeTypes]);
        context?.Publish(new DisplayedValueUpdated(updatedValue, DisplayId, context.Command, FormattedValues));
    }

    internal static DisplayedValue Show(object? value, IReadOnlyList<FormattedValue> formatted, KernelInvocationContext? context)
    {
        var shown = new DisplayedValue(formatted, context);
        context?.Publish(new DisplayedValueProduced(value, context.Command, formatted, shown.DisplayId));
        return shown;
    }
}
