using System.Globalization;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

/// <summary>The tutorial's two-dimensional runs, step by step, from <c>data/golden-2d.csv</c>.</summary>
internal static class GoldenRuns
{
    public static Trace2D Read(string experiment) =>
        new(
            experiment,
            [
                .. File.ReadLines(Repository.File("data", "golden-2d.csv"))
                    .Select(line => line.Split(','))
                    .Where(cells => cells[0] == experiment)
                    .Select(cells => new TracePoint(
                        int.Parse(cells[1], CultureInfo.InvariantCulture),
                        Number(cells[2]),
                        Number(cells[3]),
                        Number(cells[4]),
                        Number(cells[5])
                    )),
            ]
        );

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
