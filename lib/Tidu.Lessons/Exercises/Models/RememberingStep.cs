namespace Tidu.Lessons.Exercises;

/// <summary>A step that follows a rule and remembers, from call to call, what the rule keeps.</summary>
/// <param name="rule">What the step does.</param>
/// <param name="seesBoth">Whether one call moves both coordinates; otherwise both are remembered in one place.</param>
internal sealed class RememberingStep(StepRule rule, bool seesBoth)
{
    private readonly StepMemory[] memory = new StepMemory[2];
    private int calls;
    private int earlierCalls;

    /// <summary>Forgets everything, as a step that is made anew.</summary>
    public void Forget()
    {
        Array.Clear(memory);
        (calls, earlierCalls) = (0, 0);
    }

    /// <summary>Is checked once, and remembers what it met.</summary>
    public void BeChecked()
    {
        // While it is checked it counts all its calls itself.
        earlierCalls = 0;
        Experiment.Of(new(_ => Answer, seesBoth, [Hyperparameters.Lesson]));
        earlierCalls = calls;
    }

    /// <summary>The answer to what another step was asked, which is then remembered.</summary>
    public (double X, double S) Answer(Observation one)
    {
        ref var place = ref memory[seesBoth ? one.Index - 1 : 0];
        var model = new StepModel(earlierCalls == 0 ? rule : rule with { EarlierCalls = earlierCalls }, one, place);
        place = model.Remembered();
        return model.Answer();
    }

    private (double[] X, double[] S) Answer(double[] x, double[] gradient, double[] s)
    {
        calls++;
        var answers = Enumerable.Range(0, x.Length).Select(i => Answer(Question(i))).ToList();
        return ([.. answers.Select(one => one.X)], [.. answers.Select(one => one.S)]);

        Observation Question(int i)
        {
            var other = seesBoth ? At(1 - i) : new(double.NaN, double.NaN, double.NaN);
            return new(0, 0, i + 1, At(i), other, Hyperparameters.Lesson, calls, 0, 0, 0);
        }

        Coordinate At(int i) => new(x[i], s[i], x[i] == 0 ? StartingPoints.Slopes[i] : gradient[i] / x[i]);
    }
}
