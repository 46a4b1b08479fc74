using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace Tidu.Optimizers.Kernels;

/// <summary>A step for MathNet vectors in place: dense ones by their arrays, others by their elements.</summary>
internal readonly struct VectorStep(
    Vector<double> x,
    Vector<double> gradient,
    Vector<double>? s,
    Vector<double>? m,
    int maxDegreeOfParallelism
) : IRuleUse<double, int>
{
    public int With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, double>
    {
        if (IsDense(x) && IsDense(gradient) && IsDense(s) && IsDense(m))
        {
            return new ManySteps<double>(new(Array(x), Array(gradient), Array(s), Array(m)), maxDegreeOfParallelism).With(rule);
        }
        StepArguments.CheckLengths(x.Count, gradient.Count, s?.Count ?? 0, m?.Count ?? 0, TRule.States);
        StepArguments.CheckDegree(maxDegreeOfParallelism);
        StepArguments.CheckStorage(x, gradient, s, m);
        for (int i = 0; i < x.Count; i++)
        {
            (double newX, double newS, double newM) = (x[i], s?[i] ?? 0, m?[i] ?? 0);
            ScalarStep<double>.Of(rule, ref newX, gradient[i], ref newS, ref newM);
            x[i] = newX;
            s?[i] = newS;
            m?[i] = newM;
        }
        return x.Count;
    }

    private static bool IsDense(Vector<double>? vector) => vector?.Storage is null or DenseVectorStorage<double>;

    private static double[]? Array(Vector<double>? vector) => vector?.AsArray();
}
