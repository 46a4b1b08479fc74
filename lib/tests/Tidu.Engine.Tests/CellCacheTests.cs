using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

public sealed class CellCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tidu-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private RunOptions Cached => new() { Engine = new EngineOptions { CacheFolder = folder } };

    private string[] Entries =>
        [.. Directory.GetFiles(Path.Combine(folder, "cells")).Where(file => Path.GetFileName(file) != "cleaned").Order()];

    [Fact]
    public async Task A_cell_is_compiled_once_and_does_the_same_when_it_is_found()
    {
        string[] cells =
        [
            "var a = new { X = 1 };\nint F(int n) => n + a.X;",
            "Console.Write(\"text\");\nF(1)",
            "throw new Exception(\"x\");",
        ];

        var first = await Notebook.RunAsync(Cached, cells);
        var entries = Entries;
        var second = await Notebook.RunAsync(Cached, cells);

        Assert.Equal(3, entries.Length);
        Assert.Equal(entries, Entries);
        Assert.Equal("text", second.Printed(2));
        Assert.Equal(first.Shown(2, "text/html"), second.Shown(2, "text/html"));
        Assert.Equal(first.Failures, second.Failures);
    }

    [Fact]
    public async Task A_new_cell_after_found_ones_sees_all_they_declare()
    {
        const string declares =
            "var a = new { X = 20 }; Func<int, int> twice = n => 2 * n; record P(int V); #nullable enable\nstring? s = null;";
        var cell = declares.Replace(" #nullable", "\n#nullable");
        await Notebook.RunAsync(Cached, cell);

        var result = await Notebook.RunAsync(
            Cached,
            cell,
            "var b = new { X = 2 }; a = b; Console.Write(twice(a.X) + new P(1).V + (s ?? \"\"));"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("5", result.Printed(2));
    }

    [Fact]
    public async Task Found_cells_print_the_names_that_compiled_ones_do_after_a_refused_cell_too()
    {
        string[] cells = ["class A { }", "missing", "class B { }", "typeof(B).ToString()"];
        string[] mended = [cells[0], .. cells[2..]];
        await Notebook.RunAsync(Cached, cells);

        Assert.Equal("Submission#3+B", (await Notebook.RunAsync(Cached, cells)).Shown(4));
        Assert.Equal("Submission#2+B", (await Notebook.RunAsync(Cached, mended)).Shown(3));
    }

    [Fact]
    public async Task A_damaged_entry_is_compiled_anew()
    {
        await Notebook.RunAsync(Cached, "Console.Write(1);");
        await File.WriteAllTextAsync(Assert.Single(Entries), "damaged", TestContext.Current.CancellationToken);

        Assert.Equal("1", (await Notebook.RunAsync(Cached, "Console.Write(1);")).Printed(1));
    }

    [Fact]
    public async Task A_whole_entry_that_is_another_cells_is_compiled_anew()
    {
        await Notebook.RunAsync(Cached, "Console.Write(1);");
        var mine = Assert.Single(Entries);
        await Notebook.RunAsync(Cached, "Console.Write(2);");
        File.Copy(Assert.Single(Entries, entry => entry != mine), mine, overwrite: true);

        Assert.Equal("1", (await Notebook.RunAsync(Cached, "Console.Write(1);")).Printed(1));
    }

    [Fact]
    public async Task A_library_that_has_changed_counts_as_a_change()
    {
        var library = Path.Combine(folder, "CsCheck.dll");
        File.Copy(Path.Combine(Notebook.Folder, "CsCheck.dll"), library);
        var cell = $"#r \"{library}\"\nConsole.Write(typeof(CsCheck.Gen).Name);";
        await Notebook.RunAsync(Cached, cell);
        var before = Entries.Length;

        File.SetLastWriteTimeUtc(library, DateTime.UtcNow.AddMinutes(-5));
        await Notebook.RunAsync(Cached, cell);

        Assert.Equal(before + 1, Entries.Length);
    }
}
