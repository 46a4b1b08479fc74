using Tidu.Engine;
using Tidu.Engine.Execution;

namespace Tidu.Jupyter;

/// <summary>Loads the compiler while the kernel waits for its first cell.</summary>
internal static class WarmUp
{
    // What most first cells do: names, a function, LINQ, text, a value to show.
    private const string Cell = """
        double f(double x) => 0.1 * x * x;
        var squares = Enumerable.Range(0, 3).Select(i => f(i)).ToArray();
        Console.WriteLine($"{squares[1]:F2}");
        squares
        """;

    /// <summary>Runs a cell of its own session, of which nobody sees anything.</summary>
    public static Task RunCellAsync(EngineOptions options) =>
        new CSharpEngine(Environment.CurrentDirectory, options with { CacheFolder = null }).RunAsync(Cell, 0, 0, new CellOutput());
}
