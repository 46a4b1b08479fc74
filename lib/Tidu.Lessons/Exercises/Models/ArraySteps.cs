using MathNet.Numerics.LinearAlgebra;

namespace Tidu.Lessons.Exercises;

/// <summary>Steps over vectors, and steps in place, as steps over arrays.</summary>
internal static class ArraySteps
{
    public static ArrayStep Of(Func<Vector<double>, Vector<double>, Vector<double>, (Vector<double> X, Vector<double> S)> step) =>
        (x, gradient, s) =>
        {
            var (newX, newS) = step(Dense(x), Dense(gradient), Dense(s));
            return (newX?.ToArray() ?? [], newS?.ToArray() ?? []);
        };

    public static ArrayStep Of(Action<Vector<double>, Vector<double>, Vector<double>> step) =>
        (x, gradient, s) =>
        {
            var (vector, state) = (Dense(x), Dense(s));
            step(vector, Dense(gradient), state);
            return (vector.ToArray(), state.ToArray());
        };

    public static ArrayStep Of(Action<double[], double[], double[]> step) =>
        (x, gradient, s) =>
        {
            step(x, gradient, s);
            return (x, s);
        };

    private static Vector<double> Dense(double[] values) => Vector<double>.Build.DenseOfArray([.. values]);
}
