using System.Collections.Concurrent;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Showing;

/// <summary>What the cells of a notebook have shown, so that it can be shown anew in its place.</summary>
internal sealed class ShownValues
{
    private readonly ConcurrentDictionary<string, (CellOutput Output, int Position)> places = new(StringComparer.Ordinal);

    /// <summary>Shows a value.</summary>
    /// <param name="output">The output of the cell that shows it.</param>
    /// <param name="formatted">The value formatted; nothing is shown if that is empty.</param>
    /// <param name="id">The name of the place, under which it can be shown anew.</param>
    public void Show(CellOutput output, object? value, IReadOnlyCollection<FormattedValue> formatted, string? id)
    {
        if (formatted.Count > 0)
        {
            var position = output.Add(new DisplayData(MimeBundle.Of(value, formatted), []));
            if (id is not null)
            {
                places[id] = (output, position);
            }
        }
    }

    /// <summary>Shows a value in the place of another, or behind the last output if there is no such place.</summary>
    public void Update(CellOutput output, object? value, IReadOnlyCollection<FormattedValue> formatted, string id)
    {
        if (places.TryGetValue(id, out var place))
        {
            place.Output.Replace(place.Position, MimeBundle.Of(value, formatted));
        }
        else
        {
            Show(output, value, formatted, id);
        }
    }
}
