namespace Tidu.Pages.Prose;

/// <summary>Where code between backticks begins in a text; it binds tighter than everything else.</summary>
internal sealed class CodeSpans(string text)
{
    private readonly Lazy<Dictionary<int, List<int>>> runs = new(() => Read(text));

    /// <summary>How many backticks stand together from here.</summary>
    public int RunAt(int position)
    {
        var end = position;
        while (end < text.Length && text[end] == '`')
        {
            end++;
        }
        return end - position;
    }

    /// <summary>Behind the code that begins here; -1 if as many backticks as stand here do not follow before the end.</summary>
    /// <param name="end">The last position of the piece that is read.</param>
    public int EndAt(int position, int end)
    {
        var length = RunAt(position);
        var starts = runs.Value.GetValueOrDefault(length) ?? [];
        var next = starts.BinarySearch(position + 1);
        next = next < 0 ? ~next : next;
        return next < starts.Count && starts[next] <= end ? starts[next] + length : -1;
    }

    private static Dictionary<int, List<int>> Read(string text)
    {
        var runs = new Dictionary<int, List<int>>();
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0; )
        {
            var length = text.AsSpan(i).IndexOfAnyExcept('`');
            length = length < 0 ? text.Length - i : length;
            (runs.TryGetValue(length, out var starts) ? starts : runs[length] = []).Add(i);
            i = text.IndexOf('`', i + length);
        }
        return runs;
    }
}
