using System.Diagnostics;
using System.Globalization;

namespace Tidu.Documents.Tests;

/// <summary>Only what is surely left behind by a process of ours is cleared up.</summary>
public sealed class WorkNotesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tidu-test-").FullName;
    private readonly WorkNotes notes;

    public WorkNotesTests() => notes = new WorkNotes(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Work_of_a_living_process_is_left_alone_and_done_work_is_forgotten()
    {
        using (notes.Begin("kind", "path"))
        {
            Assert.Single(Directory.GetFiles(folder));
            Assert.Empty(ClearUp());
        }
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Work_of_a_process_that_is_gone_is_cleared_up_once_with_all_its_paths()
    {
        Leave(Environment.MachineName, Gone(), DateTime.UtcNow, "site\0/a b\0/c\nd");

        Assert.Equal([("site", "/a b|/c\nd")], ClearUp());
        Assert.Empty(ClearUp());
    }

    [Fact]
    public void A_process_that_has_got_the_number_of_one_that_is_gone_does_not_count_for_it()
    {
        Leave(Environment.MachineName, Environment.ProcessId, DateTime.UtcNow.AddDays(-1), "file\0/x");

        Assert.Single(ClearUp());
    }

    [Fact]
    public void Other_machines_and_files_that_are_no_notes_are_left_alone()
    {
        Leave("another-" + Environment.MachineName, Gone(), DateTime.UtcNow, "file\0/x");
        File.WriteAllText(Path.Combine(folder, "thesis.txt"), "file\0/x");

        Assert.Empty(ClearUp());
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void A_note_that_somebody_holds_open_is_left_alone()
    {
        var path = Leave(Environment.MachineName, Gone(), DateTime.UtcNow, "file\0/x");
        using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            Assert.Empty(ClearUp());
        }
        Assert.Single(ClearUp());
    }

    [Fact]
    public void What_cannot_be_cleared_up_now_stays_noted()
    {
        Leave(Environment.MachineName, Gone(), DateTime.UtcNow, "file\0/x");

        notes.ClearUp((_, _) => throw new IOException("busy"));

        Assert.Single(ClearUp());
    }

    private List<(string Kind, string Paths)> ClearUp()
    {
        var found = new List<(string, string)>();
        notes.ClearUp((kind, paths) => found.Add((kind, string.Join('|', paths))));
        return found;
    }

    private string Leave(string machine, int process, DateTime start, string content)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{machine}~{process}~{start.Ticks}~x"));
        File.WriteAllText(path, content);
        return path;
    }

    private static int Gone()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }
}
