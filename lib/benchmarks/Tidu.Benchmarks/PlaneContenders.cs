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
        var trace = new TracePoint[21];
        trace[0] = new(0, -5, -2);
        Func<double, double, (double G1, double G2)> gradient = static (x1, x2) => (0.2 * x1, 4 * x2);
        return
        [
            Contender.Of(Names.HandWritten2D, () => HandWritten(trace, Eta, Gamma, Epsilon)),
            Contender.Of(Names.Step2D, () => Steps(optimizer, trace)),
            Contender.Of(Names.HandWrittenOfLambda, () => HandWritten(trace, gradient, Eta, Gamma, Epsilon)),
            Contender.Of(Names.Run2D, () => optimizer.Run(trace, gradient)),
        ];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWritten(Span<TracePoint> trace, double eta, double gamma, double epsilon)
    {
        (var step, var x1, var x2, var s1, var s2, _, _) = trace[0];
        for (var i = 1; i < trace.Length; i++)
        {
            var g1 = 0.2 * x1;
            var g2 = 4 * x2;
            s1 = gamma * s1 + (1 - gamma) * (g1 * g1);
            s2 = gamma * s2 + (1 - gamma) * (g2 * g2);
            x1 -= eta / Math.Sqrt(s1 + epsilon) * g1;
            x2 -= eta / Math.Sqrt(s2 + epsilon) * g2;
            trace[i] = new(step + i, x1, x2, s1, s2);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWritten(
        Span<TracePoint> trace,
        Func<double, double, (double G1, double G2)> gradient,
        double eta,
        double gamma,
        double epsilon
    )
    {
        (var step, var x1, var x2, var s1, var s2, _, _) = trace[0];
        for (var i = 1; i < trace.Length; i++)
        {
            (var g1, var g2) = gradient(x1, x2);
            s1 = gamma * s1 + (1 - gamma) * (g1 * g1);
            s2 = gamma * s2 + (1 - gamma) * (g2 * g2);
            x1 -= eta / Math.Sqrt(s1 + epsilon) * g1;
            x2 -= eta / Math.Sqrt(s2 + epsilon) * g2;
            trace[i] = new(step + i, x1, x2, s1, s2);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Steps(RmsProp optimizer, Span<TracePoint> trace)
    {
        TracePoint point = trace[0];
        for (var i = 1; i < trace.Length; i++)
        {
            point = optimizer.Step(point, 0.2 * point.X1, 4 * point.X2);
            trace[i] = point;
        }
    }
}
