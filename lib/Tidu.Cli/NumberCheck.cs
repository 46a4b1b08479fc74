using System.Collections.Concurrent;
using Tidu.Pages;
using Tidu.Pages.Numbers;

namespace Tidu.Cli;

/// <summary>Looks for numbers in the text of lessons that no cell proves.</summary>
internal sealed class NumberCheck
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<LessonNumber>> numbers = new();

    /// <summary>Takes a lesson; several threads may do so at once.</summary>
    /// <param name="lesson">The executed lesson.</param>
    public void Add(Lesson lesson) => numbers[lesson.FileName] = LessonNumbers.Of(lesson);

    /// <summary>Prints what was found.</summary>
    /// <param name="list">Whether to print every number with its proof, and not only those that have none.</param>
    /// <exception cref="UserException">There are numbers without a proof.</exception>
    public void Report(bool list)
    {
        var all = numbers.OrderBy(lesson => lesson.Key, StringComparer.Ordinal).SelectMany(lesson => lesson.Value).ToList();
        if (list)
        {
            all.ForEach(number => Console.WriteLine(number));
        }
        var unproven = all.FindAll(number => number.IsUnproven);
        unproven.ForEach(number => Console.Error.WriteLine($"✗ {number.Problem}"));
        if (unproven.Count > 0)
        {
            throw new UserException($"正文里有 {unproven.Count} 个数字没有依据，请按上面所说改正。", ExitCode.Unproven);
        }
    }
}
