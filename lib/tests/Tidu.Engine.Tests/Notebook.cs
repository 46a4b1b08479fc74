using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

/// <summary>Runs cells as a notebook in the tests' folder.</summary>
internal static class Notebook
{
    public static string Folder { get; } = AppContext.BaseDirectory;

    public static NotebookDocument Of(params string[] cells) =>
        new([.. cells.Select((code, i) => new CodeCell($"c{i}", code, [], []))], []);

    public static Task<NotebookResult> RunAsync(params string[] cells) => RunAsync(null, cells);

    public static Task<NotebookResult> RunAsync(RunOptions? options, params string[] cells) =>
        NotebookRunner.RunAsync(
            Of(cells),
            Path.Combine(Folder, "test.ipynb"),
            WithoutCache(options ?? new RunOptions { CellTimeout = TimeSpan.FromMinutes(2) }),
            TestContext.Current.CancellationToken
        );

    private static RunOptions WithoutCache(RunOptions options) =>
        options.Engine.CacheFolder == UserFolder.Path ? options with { Engine = options.Engine with { CacheFolder = null } } : options;

    /// <summary>What a cell printed to the standard output.</summary>
    public static string Printed(this NotebookResult result, int cell) =>
        string.Concat(result.Outputs(cell).OfType<StreamOutput>().Where(stream => stream.Name == "stdout").Select(stream => stream.Text));

    public static IReadOnlyList<Output> Outputs(this NotebookResult result, int cell) =>
        ((CodeCell)result.Document.Cells[cell - 1]).Outputs;

    /// <summary>What a cell showed, in one format.</summary>
    public static string? Shown(this NotebookResult result, int cell, string mimeType = "text/plain") =>
        (string?)result.Outputs(cell).OfType<DisplayData>().Single().Data[mimeType];
}
