using System.CommandLine;

namespace Tidu.Benchmarks.Pages;

/// <summary><c>pages</c>: how soon a lesson's page answers its reader.</summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        Argument<FileInfo[]> pages = new("pages") { Description = "Pages that were exported.", Arity = ArgumentArity.OneOrMore };
        Option<FileInfo?> earlier = new("--first") { Description = "The page of an earlier version, to compare with." };
        Option<double> slowdown = new("--slowdown")
        {
            Description = "By what factor the browser's processor is slowed down.",
            DefaultValueFactory = _ => 4,
        };
        Option<int> rounds = new("--rounds") { Description = "How many turns each page has.", DefaultValueFactory = _ => 5 };
        Option<DirectoryInfo?> output = new("--output") { Description = "Write pages.md into this folder." };
        Command command = new("pages", "Measures in Chromium how soon pages answer.") { pages, earlier, slowdown, rounds, output };
        command.SetAction(parsed =>
        {
            List<(string Name, string File)> all = [.. parsed.GetRequiredValue(pages).Select(page => (page.Name, page.FullName))];
            if (parsed.GetValue(earlier) is { } first)
            {
                all.Insert(0, ($"{first.Name}, earlier", first.FullName));
            }
            var report = PageTable.Measure(all, parsed.GetValue(slowdown), parsed.GetValue(rounds));
            Console.Write(report);
            if (parsed.GetValue(output) is { } folder)
            {
                folder.Create();
                File.WriteAllText(Path.Combine(folder.FullName, "pages.md"), report);
            }
        });
        return command;
    }
}
