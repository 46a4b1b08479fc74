using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Jint;

namespace Tidu.Lessons.Tests.Explorers;

/// <summary>What the figures' script draws of long runs shows as much as all of their steps would.</summary>
public sealed partial class DrawingTests : IDisposable
{
    private const int Steps = 1000;
    private const int Width = 300;
    private const double PixelsADecade = 10;

    private static readonly Gen<double[]> Curve = Gen.OneOf(
        Gen.Double[-11, -1].Array[Steps + 1],
        Gen.Select(Gen.Double[-8, -4], Gen.Double[0.001, 3], (middle, pace) => Each(k => middle + (3 * Math.Sin(pace * k) * k / Steps)))
    );

    private static readonly Gen<double[][]> Run = Gen.Select(
        Gen.Double[10, 200].Array[2, 8],
        Gen.Double[0, 30],
        Gen.Int[0, int.MaxValue],
        (corners, spread, seed) =>
        {
            // From corner to corner, again and again, ever nearer to them.
            var random = new Random(seed);
            double[] Places() => Each(k => corners[k % corners.Length] + (spread * random.NextDouble() * (Steps - k) / Steps));
            return new[] { Places(), Places() };
        }
    );

    private readonly Engine engine = new();

    public DrawingTests()
    {
        engine.Execute("class TextDecoder { decode(bytes) { return Array.from(bytes, (code) => String.fromCharCode(code)).join(''); } }");
        foreach (var name in new[] { "axis", "contour", "pen", "thin-line", "series", "trace" })
        {
            engine.Execute(File.ReadAllText(Repository.File("lib", "Tidu.Lessons", "Web", $"{name}.js")));
        }
        engine.Execute(
            $$"""
            let pens = [];
            const take = () => (pens.push(makePen()), pens.at(-1));
            const panel = {
              sheet: { stroke: take, fill: take },
              left: () => 0,
              right: () => {{Width}},
              horizontal: { from: 0, to: {{Steps}} },
              across: () => ({ base: 0, pace: {{Width}} / {{Steps}} }),
              upward: () => ({ base: 0, pace: -{{PixelsADecade}}, logarithmic: true }),
            };
            const plane = { ...panel, across: () => ({ base: 0, pace: 1 }), upward: () => ({ base: 0, pace: 1 }) };
            const drawn = (draw) => {
              pens = [];
              draw();
              return pens.map((pen) => pen.points() || pen.path());
            };
            function curve(values) {
              return drawn(() => drawSeries(panel, Float64Array.from(values), { colour: "red" }));
            }
            function trace(x1, x2) {
              return drawn(() => drawTrace(plane, { x1: Float64Array.from(x1), x2: Float64Array.from(x2), steps: {{Steps}} }, { colour: "red" }));
            }
            """
        );
    }

    public void Dispose() => engine.Dispose();

    [Theory]
    [InlineData("[-2.1, -4.1, -1]", "-5.25,1.26")] // back behind the start and in again
    [InlineData("[-2.1, 2, -1]", "-2.415,2.415")] // beyond the minimum
    [InlineData("[-2.1, -400, NaN]", "-2.415,1.26")] // gone
    public void The_window_holds_a_run_that_comes_back(string x1, string window) =>
        Assert.Equal(
            window,
            engine
                .Evaluate(
                    $"(([{{ from, to }}]) => from.toFixed(3) * 1 + ',' + to.toFixed(3) * 1)(windowAround([-2.1, -5], [0, 0], [{{ x1: {x1}, x2: [] }}]))"
                )
                .AsString()
        );

    [Fact]
    public void A_thinned_curve_reaches_as_far_as_the_whole_one_in_every_column_of_pixels_and_no_farther() =>
        Curve.Sample(
            powers =>
            {
                var (lines, bars) = Drawn("curve", powers.Select(power => Math.Pow(10, power)).ToArray());
                var ink = lines.SelectMany(Passed).Concat(bars.SelectMany(Covered)).ToLookup(one => one.Column, one => one.Y);
                var steps = powers
                    .Select((power, k) => (Column: ColumnOf(k), Y: -PixelsADecade * power))
                    .ToLookup(one => one.Column, one => one.Y);
                return steps.All(column => Within(column, ink[column.Key]))
                    && steps.All(column => Within(ink[column.Key], Enumerable.Range(column.Key - 1, 3).SelectMany(near => steps[near])));
            },
            iter: 40,
            threads: 1
        );

    [Fact]
    public void Every_step_of_a_run_has_its_line_and_its_marker() =>
        Run.Sample(
            run =>
            {
                var (lines, marks) = Drawn("trace", run[0], run[1]);
                var segments = lines.SelectMany(line => line.Zip(line.Skip(1))).ToArray();
                var places = run[0].Zip(run[1]).ToArray();
                return places.All(place => marks.Any(mark => Near(mark[0], (place.First - 1.2, place.Second - 1.2), 1.1)))
                    && places
                        .Zip(places.Skip(1))
                        .All(step =>
                            Near(step.First, step.Second, 0.5) // The marker is larger than such a step.
                            || segments.Any(one => Near(one.First, step.First, 0.7) && Near(one.Second, step.Second, 0.7))
                        );
            },
            iter: 10,
            threads: 1
        );

    [Fact]
    public void Steps_to_neighbouring_halves_of_a_pixel_have_a_line_each()
    {
        var (from, upper, lower, elsewhere, end) = ((10, 10), (100, 50.1), (100, 50.9), (200, 10), (200, 100));
        (double X, double Y)[] places = [from, upper, elsewhere, lower, end, from, lower, end];
        var (lines, _) = Drawn("trace", Each(k => places[Math.Min(k, 7)].X), Each(k => places[Math.Min(k, 7)].Y));
        var segments = lines.SelectMany(line => line.Zip(line.Skip(1)));
        Assert.All([upper, lower], to => Assert.Contains(segments, one => Near(one.First, from, 0.1) && Near(one.Second, to, 0.1)));
    }

    /// <summary>The corners of the lines, and of the boxes, in pixels.</summary>
    private (List<(double X, double Y)[]> Lines, List<(double X, double Y)[]> Boxes) Drawn(string function, params double[][] lists)
    {
        var texts = engine.Invoke(function, [.. lists]).AsArray().Select(text => text.AsString());
        var (lines, boxes) = (new List<(double X, double Y)[]>(), new List<(double X, double Y)[]>());
        foreach (var part in texts.SelectMany(text => text.Split('M', StringSplitOptions.RemoveEmptyEntries)))
        {
            var numbers = Number().Matches(part).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture) / 8).ToArray();
            if (part.Contains('h', StringComparison.Ordinal))
            {
                boxes.Add([(numbers[0], numbers[1]), (numbers[0] + numbers[2], numbers[1] + numbers[3])]);
            }
            else
            {
                lines.Add([.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))]);
            }
        }
        return (lines, boxes);
    }

    /// <summary>Where a line is in the columns that it passes.</summary>
    private static IEnumerable<(int Column, double Y)> Passed((double X, double Y)[] line) =>
        line.Zip(line.Skip(1))
            .SelectMany(pair =>
                Whole(pair.First.X, pair.Second.X)
                    .Select(column =>
                        (column, pair.First.Y + ((pair.Second.Y - pair.First.Y) * (column - pair.First.X) / (pair.Second.X - pair.First.X)))
                    )
            )
            .Prepend(((int)line[0].X, line[0].Y));

    private static IEnumerable<(int Column, double Y)> Covered((double X, double Y)[] box) =>
        Whole(box[0].X, box[1].X).SelectMany(column => new[] { (column, box[0].Y), (column, box[1].Y) });

    private static IEnumerable<int> Whole(double from, double to) =>
        Enumerable.Range((int)Math.Ceiling(from), Math.Max(0, (int)Math.Floor(to) - (int)Math.Ceiling(from) + 1));

    private static double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, Steps + 1).Select(value)];

    private static int ColumnOf(int step) => (int)Math.Floor(((double)Width / Steps * step) + 0.5);

    private static bool Within(IEnumerable<double> inner, IEnumerable<double> outer) =>
        !inner.Any() || (outer.Min() - 1.5 <= inner.Min() && inner.Max() <= outer.Max() + 1.5);

    private static bool Near((double X, double Y) one, (double X, double Y) other, double distance) =>
        Math.Abs(one.X - other.X) <= distance && Math.Abs(one.Y - other.Y) <= distance;

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Number();
}
