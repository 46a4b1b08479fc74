using System.Text;

namespace Tidu.Engine.Execution;

/// <summary>Sends what a cell writes to the console to that cell, and everything else where it went before.</summary>
internal sealed class ConsoleCapture : TextWriter
{
    private static readonly Lazy<(TextWriter Out, TextWriter Error)> Ours = new(() =>
    {
        Console.SetIn(new CellConsoleInput());
        return (Synchronized(new ConsoleCapture("stdout", Console.Out)), Synchronized(new ConsoleCapture("stderr", Console.Error)));
    });

    private readonly string stream;
    private readonly TextWriter original;

    private ConsoleCapture(string stream, TextWriter original)
        : base(original.FormatProvider)
    {
        this.stream = stream;
        this.original = original;
        CoreNewLine = ['\n'];
    }

    /// <inheritdoc/>
    public override Encoding Encoding => original.Encoding;

    /// <summary>Takes over the process's console, also from a cell that redirected it and did not give it back.</summary>
    public static void Install()
    {
        Console.SetOut(Ours.Value.Out);
        Console.SetError(Ours.Value.Error);
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellExecution.Current is { } cell)
        {
            cell.Write(stream, buffer);
        }
        else
        {
            original.Write(buffer);
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        if (CellExecution.Current is { } cell)
        {
            cell.Write(stream, value + "\n");
        }
        else
        {
            original.WriteLine(value);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => original.Flush();
}
