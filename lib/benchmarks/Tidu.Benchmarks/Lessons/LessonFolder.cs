using System.Text.Json.Nodes;

namespace Tidu.Benchmarks.Lessons;

/// <summary>A temporary folder with copies of the kit's lessons and the libraries they load, in the same places as in the kit.</summary>
internal sealed class LessonFolder : IDisposable
{
    private const string Libraries = "lib/Tidu.Lessons/bin";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-lessons-");
    private readonly string[] lessons;

    /// <summary>Copies everything.</summary>
    /// <param name="kit">The kit's folder.</param>
    public LessonFolder(string kit)
    {
        lessons = [.. Directory.GetFiles(Path.Combine(kit, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];
        Directory.CreateDirectory(Path.Combine(Root, "notebooks"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(kit, Libraries), "*.dll", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(kit, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root => folder.FullName;

    /// <summary>How many different lessons the kit has.</summary>
    public int Count => lessons.Length;

    /// <summary>Lays out a number of lessons, the kit's in turn under new names.</summary>
    /// <param name="count">How many.</param>
    /// <param name="edit">A text that is added to a cell in the middle of the first, so that this cell is not as it was before.</param>
    /// <returns>Their paths.</returns>
    public IReadOnlyList<string> Lay(int count, string? edit = null)
    {
        string[] paths = [.. Enumerable.Range(0, count).Select(i => Path.Combine(Root, "notebooks", $"{i:D3}.ipynb"))];
        for (var i = 0; i < count; i++)
        {
            var text = File.ReadAllText(lessons[i % lessons.Length]);
            File.WriteAllText(paths[i], i == 0 && edit is not null ? Edited(text, edit) : text);
        }
        return paths;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Edited(string notebook, string edit)
    {
        JsonNode document = JsonNode.Parse(notebook)!;
        JsonArray cells = document["cells"]!.AsArray();
        JsonNode[] code = [.. cells.Where(cell => (string?)cell!["cell_type"] == "code").Select(cell => cell!)];
        code[code.Length / 2]["source"]!.AsArray().Insert(0, $"// {edit}\n");
        return document.ToJsonString();
    }
}
