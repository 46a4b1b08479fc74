using System.Collections.Immutable;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>An exercise in which a learner finds the wrong lines of given code, then mends it.</summary>
public sealed class BugExercise : StepExercise
{
    internal BugExercise(Algorithm algorithm)
        : base(algorithm) { }

    /// <summary>The numbers of the wrong lines, from 1.</summary>
    internal ImmutableArray<int> WrongLines { get; init; } = [];

    /// <summary>What is wrong, told when the line is found.</summary>
    internal string Finding { get; init; } = "";

    /// <summary>What each other line does right, by number.</summary>
    internal ImmutableDictionary<int, string> InnocentLines { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <inheritdoc/>
    internal override LessonFigure Figure =>
        new AnswerFigure(
            Title,
            // The wrong lines stand one after the other.
            [new("行号", WrongLines.Average(), WrongLines.Length / 2.0 - 0.5)],
            [
                .. InnocentLines
                    .Select(line => new Slip([line.Key], $"第 {line.Key} 行没有错：{line.Value}。") { IsExact = true })
                    .OrderBy(slip => slip.Numbers[0]),
            ],
            null,
            Finding
        );

    /// <summary>Judges which lines are wrong, and prints the verdict.</summary>
    /// <param name="lines">The numbers of the lines; one of those that are wrong is enough.</param>
    public void Check(params int[] lines) => Print(Judge(lines ?? []));

    internal Verdict Judge(int[] lines)
    {
        if (lines.All(line => line == 0))
        {
            return Unfilled("：写出错在第几行");
        }
        if (lines.FirstOrDefault(line => line < 1 || line > Code.Length) is var outside and not 0)
        {
            return new(VerdictKind.Wrong, $"没有第 {outside} 行，行号从 1 到 {Code.Length}。");
        }
        if (lines.FirstOrDefault(line => !WrongLines.Contains(line)) is var innocent and not 0)
        {
            return new(VerdictKind.Wrong, $"第 {innocent} 行没有错：{InnocentLines.GetValueOrDefault(innocent, "它与公式一致")}。")
            {
                More = HintCall,
            };
        }
        var also = WrongLines.Except(lines).ToArray();
        return new(VerdictKind.Right, $"找到了。{Finding}")
        {
            Lines = also.Length == 0 ? [] : [$"同样的错还在第 {string.Join("、", also)} 行。"],
        };
    }
}
