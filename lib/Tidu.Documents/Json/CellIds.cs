using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Documents.Json;

/// <summary>Gives every cell of a notebook an id of its own: the one in the file, or one derived from the cell's content.</summary>
internal sealed partial class CellIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The id of the next cell; the same notebook always gets the same ids.</summary>
    /// <param name="found">The id in the file, kept if it is valid and not used before.</param>
    /// <param name="type">The cell's type.</param>
    /// <param name="source">The cell's text.</param>
    public string Next(string? found, string type, string source)
    {
        if (found is not null && Valid().IsMatch(found) && taken.Add(found))
        {
            return found;
        }
        for (var twin = 0; ; twin++)
        {
            var id = ContentHash.Of(string.Create(CultureInfo.InvariantCulture, $"{type}\n{twin}\n{source}"), bytes: 4);
            if (taken.Add(id))
            {
                return id;
            }
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex Valid();
}
