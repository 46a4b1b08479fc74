using Tidu.Engine;
using Tidu.Engine.Execution;
using Tidu.Language;

namespace Tidu.Jupyter;

/// <summary>Loads the compiler as soon as the kernel starts, and what an editor's questions need after the first cell.</summary>
internal sealed class WarmUp
{
    // What almost every cell does: a name, LINQ, a value to show.
    private const string Cell = "var squares = Enumerable.Range(0, 3).Select(i => 0.1 * i * i).ToArray(); squares[1]";

    // What many cells do: a function, text, values to show.
    private const string NextCell = """
        double f(double x) => 0.1 * x * x;
        Console.WriteLine($"{f(squares[1]):F2}");
        squares
        """;

    // For how long a first cell may be expected that would lose time to the questions.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task compiler;

    // As long as it is needed: what it has compiled takes memory.
    private CSharpEngine? engine;

    /// <summary>Begins.</summary>
    /// <param name="options">Those of the kernel: the cell that is run first is of a session of its own, of which nobody sees anything.</param>
    public WarmUp(EngineOptions options)
    {
        compiler = Task.Run(() =>
        {
            engine = new CSharpEngine(Environment.CurrentDirectory, options with { CacheFolder = null });
            return RunAsync(Cell);
        });
    }

    /// <summary>Waits until the compiler is loaded: two cells that do it side by side only wait for each other.</summary>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public void WaitForCompiler(CancellationToken cancellationToken) => Task.WaitAny([compiler], cancellationToken);

    /// <summary>A cell has been answered.</summary>
    public void CellAnswered() => answered.TrySetResult();

    /// <summary>Goes on once the first cell is answered, or does not come.</summary>
    /// <param name="assistant">That of the kernel's session, so that it keeps what it reads of the libraries.</param>
    /// <param name="profile">Is kept then.</param>
    public async Task GoOnAsync(Lazy<CodeAssistant> assistant, StartupProfile? profile)
    {
        await compiler.ConfigureAwait(false);
        await Task.WhenAny(answered.Task, Task.Delay(Patience)).ConfigureAwait(false);
        await RunAsync(NextCell).ConfigureAwait(false);
        engine = null;
        assistant.Value.WarmUp();
        profile?.Keep();
    }

    private Task<CellOutcome> RunAsync(string cell) => engine!.RunAsync(cell, 0, 0, new CellOutput());
}
