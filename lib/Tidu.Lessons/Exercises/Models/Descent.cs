namespace Tidu.Lessons.Exercises;

/// <summary>Runs of the compiled algorithms on f = 0.1x₁² + 2x₂² with a learning rate of their own at each step.</summary>
internal static class Descent
{
    /// <summary>The values of f at the start and after each step.</summary>
    /// <param name="algorithm">The algorithm, γ = 0.9.</param>
    /// <param name="eta">η at step 1, 2, ….</param>
    /// <param name="start">Where to start, with state 0.</param>
    /// <param name="steps">How many steps.</param>
    public static double[] Run(Algorithm algorithm, Func<int, double> eta, (double X1, double X2) start, int steps)
    {
        var f = Objectives.Ellipse;
        var (x1, x2) = start;
        var (s1, s2) = (0.0, 0.0);
        var values = new double[steps + 1];
        values[0] = f.Value(x1, x2);
        for (var t = 1; t <= steps; t++)
        {
            var step = algorithm.Compiled(Hyperparameters.Lesson with { Eta = eta(t) });
            var (g1, g2) = f.Gradient(x1, x2);
            (x1, s1) = step(x1, g1, s1);
            (x2, s2) = step(x2, g2, s2);
            values[t] = f.Value(x1, x2);
        }
        return values;
    }
}
