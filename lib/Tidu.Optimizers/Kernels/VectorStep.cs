using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace Tidu.Optimizers.Kernels;

/// <summary>A rule applied to MathNet vectors in place.</summary>
internal static class VectorStep
{
    public static void Apply<TRule>(TRule rule, Vector<double> x, Vector<double> gradient, Vector<double> s, int maxDegreeOfParallelism)
        where TRule : struct, IStepRule<TRule, double>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gradient);
        ArgumentNullException.ThrowIfNull(s);
        if (
            x.Storage is DenseVectorStorage<double> xs
            && gradient.Storage is DenseVectorStorage<double> gs
            && s.Storage is DenseVectorStorage<double> ss
        )
        {
            ThreadedStep.Apply(rule, xs.Data.AsSpan(), gs.Data, ss.Data, maxDegreeOfParallelism);
            return;
        }
        StepArguments.CheckLengths(x.Count, gradient.Count, s.Count);
        StepArguments.CheckDegree(maxDegreeOfParallelism);
        StepArguments.CheckStorage(x, gradient, s);
        for (int i = 0; i < x.Count; i++)
        {
            (x[i], s[i]) = ScalarStep.Of(rule, x[i], gradient[i], s[i]);
        }
    }
}
