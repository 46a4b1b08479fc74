using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Engine.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value that was shown and can be shown anew in the same place. Part of the API of .NET Interactive.</summary>
public class DisplayedValue
{
    private readonly CellOutput? output;
    private readonly int position;

    internal DisplayedValue(IReadOnlyList<FormattedValue> values)
    {
        FormattedValues = values;
        output = CellExecution.Current?.Output;
        position = output?.Add(new DisplayData(FormattedValue.ToBundle(values), [])) ?? 0;
    }

    /// <summary>What is shown.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The formats in which it is shown.</summary>
    public IReadOnlyCollection<string> MimeTypes => [.. FormattedValues.Select(value => value.MimeType)];

    /// <summary>Shows another value in the same place and formats.</summary>
    /// <param name="updatedValue">The value.</param>
    public void Update(object? updatedValue)
    {
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, [.. MimeTypes]);
        output?.Replace(position, FormattedValue.ToBundle(FormattedValues));
    }
}
