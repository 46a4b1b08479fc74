using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Lessons.Exercises;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>What exercises say, and whether it is true.</summary>
public partial class StatementTests
{
    public static TheoryData<string> Names => [.. All.Select(exercise => exercise.Name)];

    private static IEnumerable<LessonExercise> All => Exercise.OfAdaGrad.Concat(Exercise.OfRmsProp);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exercise_shows_itself_with_three_nested_hints_and_needs_no_script(string name)
    {
        var exercise = All.Single(one => one.Name == name);
        var html = exercise.ToDisplayString("text/html");

        Assert.Equal(exercise.ToHtml(), html);
        Assert.Equal("text/html", Formatter.GetPreferredMimeTypesFor(exercise.GetType()).First());
        Assert.Equal(exercise.ToString(), exercise.ToDisplayString("text/plain"));
        Assert.Equal(3, html.Split("<details>").Length - 1);
        Assert.EndsWith("</details></details></details></section>", html, StringComparison.Ordinal);
        var words = Figure().Replace(html, "");
        Assert.DoesNotContain("<script", words, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", words, StringComparison.Ordinal);
        Assert.DoesNotContain('`', words);
        Assert.Same(exercise, typeof(Exercise).GetProperty(name)!.GetValue(null));
    }

    [Fact]
    public void What_the_exercises_say_of_AdaGrad_is_so()
    {
        var run = Tutorial.Train2D(new AdaGrad(0.4), Objectives.Ellipse, steps: 1000);
        var f = Descent.Run(Algorithm.AdaGrad, _ => 0.4, Objectives.Ellipse.Start, 1000);
        var wrong = StepParts.AdaGrad.Step(
            StepParts.AdaGrad with
            {
                Move = (x, g, _, _, _, other) => x - 0.4 / Math.Sqrt(other + 1e-6) * g,
            }
        );
        var scaled = StepParts.AdaGrad with { Gradient = (x, factor, _, _) => 100 * factor * x };

        var faster = Descent.Run(Algorithm.AdaGrad, _ => 0.6, Objectives.Ellipse.Start, 1000);
        Assert.Equal((0.212, 1.6e-4), (Math.Round(faster[20], 3), Math.Round(faster[100], 5)));
        Assert.All(Enumerable.Range(20, 400), k => Assert.InRange(Math.Log(0.5) / Math.Log(faster[k + 1] / faster[k]), 7.2, 7.8));
        Assert.Equal(0.218, Tutorial.Train2D(new AdaGrad(0.6), Objectives.Ellipse, steps: 1000).Rate(1000).Rate1, 3);
        Assert.All(Enumerable.Range(100, 800), k => Assert.InRange(f[k + 16] / f[k], 0.47, 0.53));
        Assert.Equal(0.105, run.Rate(1000).Rate1, 3);
        Assert.Equal(-2.382562, Tutorial.Train2D(scaled.Step()).Last.X1, 6);
        Assert.Equal(1.2, wrong(-5, -2, 0, 0).X2, 5);

        double s = 0;
        for (var t = 0; t < 200; t++)
        {
            s += t < 10 ? 100 : 0.01;
        }
        Assert.Equal(0.0126, 0.4 / Math.Sqrt(s + 1e-6), 4);
    }

    [Fact]
    public void What_the_exercises_say_of_RMSProp_is_so()
    {
        var run = Tutorial.Train2D(new RmsProp(0.4, 0.9), Objectives.Ellipse, steps: 1000);
        double Value(Trace2D trace, int k) => Objectives.Ellipse.Value(trace[k].X1, trace[k].X2);
        int Least(Func<TracePoint, double> size) => Enumerable.Range(0, 100).MinBy(k => Math.Abs(size(run[k])));

        var slower = Tutorial.Train2D(new RmsProp(0.4, 0.95), Objectives.Ellipse, steps: 100);
        Assert.Equal((25, 33), (CrossesAt(run, rate => rate.Rate2, 0.5), CrossesAt(slower, rate => rate.Rate2, 0.5)));
        Assert.Equal((51, 81), (CrossesAt(run, rate => rate.Rate1, 10), CrossesAt(slower, rate => rate.Rate1, 10)));
        Assert.Equal(32, Enumerable.Range(0, 60).MinBy(k => Math.Abs(slower[k].X2)));
        Assert.Equal(80, Enumerable.Range(0, 100).MinBy(k => Math.Abs(slower[k].X1)));
        Assert.Equal(0.1, 5 + Tutorial.Train2D(new RmsProp(0.01, 0.99, epsilon: 1e-12), Objectives.Ellipse)[1].X1, 6);
        Assert.Equal(
            (24, 50, 53),
            (Least(point => point.X2), Least(point => point.X1), Enumerable.Range(37, 60).MaxBy(k => Value(run, k)))
        );
        Assert.Equal(0.084, Value(run, 1000), 4);
        Assert.Equal("1.7E-22", Short(Enumerable.Range(0, 60).Min(k => Value(run, k))));

        var bug = Tutorial.Train2D((StepParts.RmsProp with { State = (s, g, _, _) => 0.9 * s + g * g }).Step());
        Assert.Equal((-1.909, -0.0371), (Math.Round(bug.Last.X1, 3), Math.Round(bug.Last.X2, 4)));

        var capped = Tutorial.Train2D(new RmsProp(0.4, 0.9, epsilon: 1), Objectives.Ellipse, steps: 1000);
        Assert.Equal(("0.13", "1.6E-72"), (Short(Value(capped, 20)), Short(Value(capped, 1000))));
        var small = Tutorial.Train2D(new RmsProp(0.05, 0.9), Objectives.Ellipse, steps: 1000);
        Assert.Equal(("2.5", 0.025), (Short(Value(small, 20)), Math.Round(Math.Abs(small.Last.X2), 3)));
        Assert.Equal("1.4E-218", Short(Descent.Run(Algorithm.RmsProp, t => 0.4 * Math.Pow(0.99, t), (-5, -2), 1000)[1000]));
    }

    [System.Text.RegularExpressions.GeneratedRegex("<figure.*</figure>", System.Text.RegularExpressions.RegexOptions.Singleline)]
    private static partial System.Text.RegularExpressions.Regex Figure();

    private static int CrossesAt(RatedTrace2D run, Func<(double Rate1, double Rate2), double> rate, double limit) =>
        Enumerable.Range(1, 99).First(k => rate(run.Rate(k)) > limit);

    private static string Short(double value) => value.ToString("G2", System.Globalization.CultureInfo.InvariantCulture);
}
