using System.CommandLine;
using Tidu.Benchmarks;
using Tidu.Benchmarks.Figures;
using Tidu.Benchmarks.Kernels;
using Tidu.Benchmarks.Language;
using Tidu.Benchmarks.Lessons;
using Tidu.Benchmarks.Pages;

Option<DirectoryInfo?> output = new("--output") { Description = "Write steps.md and steps.svg into this folder." };
Option<int[]> lengths = new("--lengths")
{
    Description = "How many numbers a step has.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [10_000, 1_000_000, 10_000_000],
};
Option<string[]> python = new("--python")
{
    Description = "The Python that has NumPy and PyTorch.",
    DefaultValueFactory = _ => ["python3", "/usr/bin/python3"],
};
Option<int> rounds = new("--rounds") { Description = "How many turns each contender has.", DefaultValueFactory = _ => 51 };

RootCommand command = new("Measures the steps of Tidu against loops, libraries and the limits of the machine, by turns.")
{
    output,
    lengths,
    python,
    rounds,
    LessonsCommand.Create(),
    FiguresCommand.Create(),
    PagesCommand.Create(),
    LanguageCommand.Create(),
    KernelsCommand.Create(),
};
command.SetAction(parsed =>
{
    var suite = Suite.Run(parsed.GetRequiredValue(lengths), parsed.GetRequiredValue(python), parsed.GetValue(rounds), Console.Error);
    var report = Report.Of(suite);
    Console.Write(report);
    if (parsed.GetValue(output) is { } folder)
    {
        folder.Create();
        File.WriteAllText(Path.Combine(folder.FullName, "steps.md"), report);
        File.WriteAllText(Path.Combine(folder.FullName, "steps.svg"), Picture.Of(suite));
    }
});
return command.Parse(args).Invoke();
