using Tidu.Charts;

namespace Tidu.Lessons;

/// <summary>The figures of training runs.</summary>
public static class TrainingCharts
{
    /// <summary>The book's figure, the loss over all examples by epoch, with the least-squares floor.</summary>
    /// <param name="data">The data that the runs were trained on.</param>
    /// <param name="runs">The runs, at least one.</param>
    public static Chart LossByEpoch(RegressionData data, params TrainingRun[] runs)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(runs);
        var floor = data.LeastSquaresLoss;
        return Lines(
            $"全部样本上的平均损失随训练的变化：{string.Join("；", runs.Select(Describe))}；下限 {Text(floor)}。",
            new Axis("损失"),
            [
                .. runs.Zip(
                    Colours(runs.Select(run => run.Algorithm)),
                    (run, colour) => new LineLayer(run.Name, run.Epochs, run.Losses) { Colour = colour }
                ),
                new LineLayer("最小二乘的下限", [0, runs[0].Epochs[^1]], [floor, floor])
                {
                    Colour = Palette.Neutral,
                    Dash = LineDash.Dashed,
                },
            ]
        );
    }

    /// <summary>
    /// How far above the least-squares floor the runs of many seeds lie, on a logarithmic axis: the median solid, 5 % and 95 % dashed; a
    /// point where the book's own run ends.
    /// </summary>
    /// <param name="data">The data that the runs were trained on; on a sample the book's run is left out.</param>
    /// <param name="bands">The bands, at least one.</param>
    public static Chart LossBands(RegressionData data, params LossBand[] bands)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(bands);
        return Lines(
            $"损失比最小二乘的下限 {Text(data.LeastSquaresLoss)} 高出多少，对数坐标：{string.Join("；", bands.Select(Describe))}。",
            new Axis("损失 − 下限") { Scale = AxisScale.Logarithmic },
            bands.Zip(Colours(bands.Select(band => band.Algorithm))).SelectMany(one => Layers(data, one.First, one.Second))
        );
    }

    private static IEnumerable<LineLayer> Layers(RegressionData data, LossBand band, string colour)
    {
        var floor = data.LeastSquaresLoss;
        LineLayer Line(string name, IEnumerable<double> epochs, IEnumerable<double> losses) =>
            new($"{band.Name} {name}", [.. epochs], [.. losses.Select(loss => loss - floor)]) { Colour = colour };
        yield return Line("95%", band.Epochs, band.High) with
        {
            Dash = LineDash.Dashed,
        };
        yield return Line("中位数", band.Epochs, band.Median);
        yield return Line("5%", band.Epochs, band.Low) with
        {
            Dash = LineDash.Dashed,
        };
        if (band.BookLoss is { } book && !data.IsSample)
        {
            yield return Line("教材的一次", [band.Epochs[^1]], [book]) with
            {
                Marker = Marker.Round,
            };
        }
    }

    // An algorithm's own colour goes to its first run.
    private static IEnumerable<string> Colours(IEnumerable<string> algorithms)
    {
        var taken = new HashSet<string>();
        var others = Palette.Series.Remove(Palette.Contour).Remove(Palette.Neutral);
        var next = 0;
        foreach (var name in algorithms)
        {
            yield return Palette.OfAlgorithm(name) is { } own && taken.Add(own) ? own : others[next++ % others.Length];
        }
    }

    private static Chart Lines(string description, Axis vertical, IEnumerable<LineLayer> lines) =>
        new() { Description = description, Panels = [new Panel(new Axis("迭代周期"), vertical, [.. lines])] };

    private static string Describe(TrainingRun run) => $"{run.Name} 从 {Text(run.Losses[0])} 降到 {Text(run.Loss)}";

    private static string Describe(LossBand band) => $"{band.Name}，{band.Summary}";

    private static string Text(double loss) => FormattableString.Invariant($"{loss:F5}");
}
