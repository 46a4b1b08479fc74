namespace Tidu.Engine.Execution;

/// <summary>What a cell reads from the console: lines that the person at the notebook is asked for one by one.</summary>
/// <remarks>Where nobody sits there, reading gets the end of the input at once.</remarks>
internal sealed class CellConsoleInput : TextReader
{
    private string line = "";
    private int next;

    /// <inheritdoc/>
    public override int Peek() => HasRest() ? line[next] : -1;

    /// <inheritdoc/>
    public override int Read() => HasRest() ? line[next++] : -1;

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (!HasRest())
        {
            return null;
        }
        var rest = line[next..^1];
        next = line.Length;
        return rest;
    }

    private bool HasRest()
    {
        if (next == line.Length)
        {
            (line, next) = (CellInputs.Ask("", isSecret: false) is { } answer ? answer + "\n" : "", 0);
        }
        return next < line.Length;
    }
}
