using Tidu.Datasets;
using Tidu.Documents;

namespace Tidu.Cli.Tests;

/// <summary>Lessons that have not changed, in a small kit.</summary>
public sealed class LessonResultTests : IDisposable
{
    private const string Unchanged = "没有变化，沿用上次的结果";
    private readonly TemporaryFolder kit = new();

    public LessonResultTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a test choose the folder of the cache.");
        foreach (var folder in new[] { "notebooks", "data", Path.Combine("lib", "Tidu.Lessons", "bin", "below") })
        {
            Directory.CreateDirectory(kit.File(folder));
        }
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Tidu.Documents.dll"), kit.File("lib/Tidu.Lessons/bin/A.dll"));
        kit.Write("lib/Tidu.Lessons/bin/below/B.dll", "b");
        kit.Write("data/numbers.csv", "1,2");
        kit.Write("notebooks/beside.txt", "x");
        Write(
            "# Title",
            "#r \"../lib/Tidu.Lessons/bin/A.dll\"\nConsole.Write(System.IO.File.ReadAllText(\"../data/numbers.csv\"));\n\"<é>\""
        );
    }

    public void Dispose() => kit.Dispose();

    [Fact]
    public void An_unchanged_lesson_is_not_run_again_and_its_page_is_the_same_byte_for_byte()
    {
        Assert.DoesNotContain(Unchanged, Export("first"));
        Assert.Contains(Unchanged, Export("second"));
        Assert.DoesNotContain(Unchanged, Export("third", "--no-cache"));

        foreach (var file in Directory.GetFiles(kit.File("first"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(kit.File("first"), file);
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(kit.File("second"), name)));
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(kit.File("third"), name)));
        }
    }

    [Theory]
    [InlineData("data/numbers.csv")]
    [InlineData("data/new.csv")]
    [InlineData("notebooks/beside.txt")]
    [InlineData("lib/Tidu.Lessons/bin/below/B.dll")]
    public void A_file_that_a_lesson_may_see_counts_as_a_change(string file)
    {
        Export("site");

        kit.Write(file, "3,4");

        Assert.DoesNotContain(Unchanged, Export("site"));
        Assert.Contains(Unchanged, Export("site"));
    }

    [Fact]
    public void A_changed_cell_and_another_input_count_as_a_change()
    {
        Export("site");
        Assert.DoesNotContain(Unchanged, Export("site", "--input", "name=value"));

        Write("# Title", "Console.Write(1);");

        Assert.DoesNotContain(Unchanged, Export("site"));
    }

    [Fact]
    public void Text_around_the_cells_can_change_without_a_run()
    {
        Write("# Old", "Console.Write(\"printed\");");
        Export("site");

        Write("# New", "Console.Write(\"printed\");");

        Assert.Contains(Unchanged, Export("site"));
        var page = File.ReadAllText(kit.File("site/lesson.html"));
        Assert.Contains("New", page);
        Assert.Contains("printed", page);
    }

    [Fact]
    public void Another_data_set_counts_as_a_change()
    {
        var place = Environment.GetEnvironmentVariable(DatasetStore.Variable)!;
        Assert.SkipWhen(place == DatasetStore.SampleWord, "The measured data are not at hand.");
        Write("# Title", "// GetDataCh7();\nConsole.Write(1);");
        Export("site", "--data", DatasetStore.SampleWord);

        Assert.DoesNotContain(Unchanged, Export("site", "--data", place));
        Assert.Contains(Unchanged, Export("site", "--data", place));
        Assert.Contains(Unchanged, Export("site", "--data", DatasetStore.SampleWord));
    }

    [Theory]
    [InlineData("Console.Write(DateTime.Now.Year);")]
    [InlineData("Console.Write(Random.Shared.Next());")]
    [InlineData("Console.Write(new Random().Next());")]
    [InlineData("Random r = new();\nConsole.Write(r.Next());")]
    [InlineData("Console.Write(Guid.NewGuid());")]
    [InlineData("#!import ../notebooks/beside.csx")]
    [InlineData("#!time\n1")]
    [InlineData("#load \"../notebooks/beside.csx\"")]
    [InlineData("throw new Exception();")]
    public void A_lesson_that_may_show_something_else_or_has_failed_is_always_run(string code)
    {
        kit.Write("notebooks/beside.csx", "var y = 1;");
        Write("# Title", code);
        Export("site", "--allow-errors");

        Assert.DoesNotContain(Unchanged, Export("site", "--allow-errors"));
    }

    [Theory]
    [InlineData("// Not DateTime.Now, as in https://example.org.\nConsole.Write(new Random(7).Next());")]
    [InlineData("string Describe(Random random) => \"Guid.NewGuid() is text here\";\nRandom r = new(7);\nDescribe(r)")]
    [InlineData("#!markdown\nSee [the page](https://example.org).")]
    public void Words_in_comments_texts_and_other_languages_and_seeded_chance_do_not_count(string code)
    {
        Write("# Title", code);
        Export("site");

        Assert.Contains(Unchanged, Export("site"));
    }

    [Fact]
    public void A_damaged_result_is_made_anew_and_run_always_runs()
    {
        Export("site");
        Assert.DoesNotContain(Unchanged, Tidu("run", "notebooks/lesson.ipynb").Output);
        foreach (var file in Directory.GetFiles(kit.File("cache/tidu/results")))
        {
            File.WriteAllText(file, "damaged");
        }
        Assert.DoesNotContain(Unchanged, Export("site"));
    }

    private void Write(string text, string code) =>
        NotebookFile.Write(
            new NotebookDocument([new MarkdownCell("text", text, []), new CodeCell("code", code, [], [])], []),
            kit.File("notebooks/lesson.ipynb")
        );

    private string Export(string site, params string[] options) =>
        Tidu(["export", "notebooks/lesson.ipynb", "-o", site, .. options]).Output;

    private TiduCommand Tidu(params string[] arguments) => TiduCommand.Run(kit.Path, [("XDG_DATA_HOME", kit.File("cache"))], arguments);
}
