using System.Runtime.CompilerServices;
using Tidu.Optimizers;

namespace Tidu.Benchmarks;

/// <summary>The book's two-dimensional run, 20 steps of RMSProp into a trace, with the objective 0.1·x₁² + 2·x₂².</summary>
internal static class PlaneContenders
{
    private const double Eta = 0.4;
    private const double Gamma = 0.9;
    private const double Epsilon = 1e-6;

    public static IReadOnlyList<Contender> All()
    {
        RmsProp optimizer = new(Eta, Gamma, Epsilon);
        State2D[] trace = new State2D[21];
        trace[0] = new(-5, -2, 0, 0);
        return
        [
            Contender.Of(Names.HandWritten2D, () => HandWritten(trace, Eta, Gamma, Epsilon)),
            Contender.Of(Names.Step2D, () => Steps(optimizer, trace)),
            Contender.Of(Names.Trace2D, () => optimizer.Trace2D(trace, default(Gradient))),
            Contender.Of(Names.Trace2DOfLambda, () => optimizer.Trace2D(trace, static (x1, x2) => (0.2 * x1, 4 * x2))),
        ];
    }

    private readonly struct Gradient : IGradient2D
    {
        public (double G1, double G2) At(double x1, double x2) => (0.2 * x1, 4 * x2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWritten(Span<State2D> trace, double eta, double gamma, double epsilon)
    {
        (double x1, double x2, double s1, double s2) = trace[0];
        for (int i = 1; i < trace.Length; i++)
        {
            double g1 = 0.2 * x1;
            double g2 = 4 * x2;
            s1 = gamma * s1 + (1 - gamma) * (g1 * g1);
            s2 = gamma * s2 + (1 - gamma) * (g2 * g2);
            x1 -= eta / Math.Sqrt(s1 + epsilon) * g1;
            x2 -= eta / Math.Sqrt(s2 + epsilon) * g2;
            trace[i] = new(x1, x2, s1, s2);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Steps(RmsProp optimizer, Span<State2D> trace)
    {
        (double x1, double x2, double s1, double s2) = trace[0];
        for (int i = 1; i < trace.Length; i++)
        {
            (x1, x2, s1, s2) = optimizer.Step2D(x1, x2, s1, s2, 0.2 * x1, 4 * x2);
            trace[i] = new(x1, x2, s1, s2);
        }
    }
}
