using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Engine.Execution;

/// <summary>Is told what a cell prints and shows.</summary>
/// <remarks>An interface, so that running a cell does not know the notebook API, whose types are loaded only for cells that use it.</remarks>
internal interface ICellListener
{
    /// <summary>A value is shown, or shown anew.</summary>
    void HasShown(DisplayedValue shown);

    /// <summary>Code has a value.</summary>
    void HasResult(object? value, IReadOnlyList<FormattedValue> formatted);

    /// <summary>Text is printed.</summary>
    void HasPrinted(string stream, ReadOnlySpan<char> text);
}
