using Tidu.Documents;
using Tidu.Engine;
using Tidu.Engine.Execution;

namespace Tidu.Language.Tests;

/// <summary>A session in the notebooks' folder, and questions about code in which <c>‸</c> is the cursor.</summary>
internal sealed class Session
{
    private readonly CSharpEngine engine = new(Repository.File("notebooks"), new EngineOptions { CacheFolder = null });
    private int cells;

    public Session() => Assistant = new CodeAssistant(engine);

    public CodeAssistant Assistant { get; }

    /// <summary>A session that has run cells.</summary>
    public static async Task<Session> AfterAsync(params string[] cells)
    {
        var session = new Session();
        foreach (var cell in cells)
        {
            Assert.Null((await session.RunAsync(cell)).Error);
        }
        return session;
    }

    /// <summary>A session that has run a lesson's first cells of code.</summary>
    public static Task<Session> OfLessonAsync(string notebook, int cells) =>
        AfterAsync([
            .. NotebookFile.Read(Repository.File("notebooks", notebook)).Cells.OfType<CodeCell>().Take(cells).Select(cell => cell.Source),
        ]);

    public Task<CellOutcome> RunAsync(string code) =>
        engine.RunAsync(code, ++cells, cells, new CellOutput(), TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    /// <summary>The texts of what can stand at the cursor.</summary>
    public IReadOnlyList<string> Complete(string marked) => [.. Completions(marked).Items.Select(item => item.Text)];

    public Completions Completions(string marked)
    {
        var (code, position) = Cursor(marked);
        return Assistant.Complete(code, position, TestContext.Current.CancellationToken);
    }

    public Inspection? Inspect(string marked, bool withSource = false)
    {
        var (code, position) = Cursor(marked);
        return Assistant.Inspect(code, position, withSource, TestContext.Current.CancellationToken);
    }

    public SignatureHelp? Signatures(string marked)
    {
        var (code, position) = Cursor(marked);
        return Assistant.Signatures(code, position, TestContext.Current.CancellationToken);
    }

    private static (string Code, int Position) Cursor(string marked) =>
        (marked.Replace("‸", "", StringComparison.Ordinal), marked.IndexOf('‸', StringComparison.Ordinal));
}
