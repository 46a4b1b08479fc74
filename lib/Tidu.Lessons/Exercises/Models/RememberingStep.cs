namespace Tidu.Lessons.Exercises;

/// <summary>A step that follows a rule and remembers, from call to call, what the rule keeps.</summary>
/// <param name="rule">What the step does.</param>
/// <param name="seesBoth">Whether one call moves both coordinates; otherwise both are remembered in one place.</param>
internal sealed class RememberingStep(StepRule rule, bool seesBoth)
{
    private readonly StepMemory[] memory = new StepMemory[2];
    private int calls;
    private StepRule? later;

    /// <summary>A step that remembers the same.</summary>
    public RememberingStep Copy()
    {
        var copy = new RememberingStep(rule, seesBoth) { calls = calls, later = later };
        memory.CopyTo(copy.memory, 0);
        return copy;
    }

    /// <summary>Forgets everything, as a step that is made anew.</summary>
    public void Forget()
    {
        Array.Clear(memory);
        (calls, later) = (0, null);
    }

    /// <summary>Is checked once, and remembers what it met.</summary>
    public void BeChecked()
    {
        // While it is checked, it counts all its calls itself.
        later = null;
        Experiment.Of(new(_ => Answer, seesBoth, [Hyperparameters.Lesson]));
        later = rule with { EarlierCalls = calls };
    }

    /// <summary>The answer to what another step was asked, which is then remembered.</summary>
    public (double X, double S) Answer(Observation one)
    {
        ref var place = ref memory[seesBoth ? one.Index - 1 : 0];
        var model = new StepModel(later ?? rule, one, place);
        place = model.Remembered();
        return model.Answer();
    }

    private (double[] X, double[] S) Answer(double[] x, double[] gradient, double[] s)
    {
        calls++;
        var (newX, newS) = (new double[x.Length], new double[x.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            var other = seesBoth ? At(1 - i) : new(double.NaN, double.NaN, double.NaN);
            (newX[i], newS[i]) = Answer(new Observation(0, 0, i + 1, At(i), other, Hyperparameters.Lesson, calls, 0, 0, 0));
        }
        return (newX, newS);

        Coordinate At(int i) => new(x[i], s[i], x[i] == 0 ? StartingPoints.Slopes[i] : gradient[i] / x[i]);
    }
}
