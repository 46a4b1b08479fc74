using Tidu.Engine;
using Tidu.Engine.Execution;
using Tidu.Language;

namespace Tidu.Jupyter;

/// <summary>Loads the compiler, and what an editor's first question needs, while the kernel waits for its first cell.</summary>
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
    public static async Task RunAsync(EngineOptions options)
    {
        var engine = new CSharpEngine(Environment.CurrentDirectory, options with { CacheFolder = null });
        await engine.RunAsync(Cell, 0, 0, new CellOutput()).ConfigureAwait(false);
        new CodeAssistant(engine).WarmUp();
    }
}
