using Tidu.Engine.Compiling;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Tests;

public class CellCompilerTests
{
    private readonly CellState state = new(new CellLoadContext("test"));
    private readonly CellCompiler compiler = new(AppContext.BaseDirectory, 14, _ => { });

    [Fact]
    public async Task Cells_keep_their_places_when_all_are_compiled_once_more()
    {
        await RunAsync("var before = 1;");
        // It declares nothing, but from it on there is a library more.
        await RunAsync("before + 1", typeof(CellCompilerTests).Assembly.Location);
        await RunAsync("var after = 5;");

        // For this, a library of the runtime is missed.
        Assert.Equal(3, await RunAsync("ParallelEnumerable.Range(0, 3).Sum()"));

        Assert.Equal(6, await RunAsync("before + after"));
    }

    private Task<object?> RunAsync(string code, params string[] libraries)
    {
        var cell = compiler.Compile(code, 1, libraries, TestContext.Current.CancellationToken);
        Assert.Empty(cell.Errors);
        return state.Load(cell)!();
    }
}
