using OxyPlot;
using OxyPlot.Series;

namespace Tidu.Charts.Drawing.Static;

/// <summary>The layers of a panel as OxyPlot series.</summary>
internal static class PanelSeries
{
    public static Series Of(Layer layer, Panel panel, OxyColor colour) =>
        layer switch
        {
            ContourLayer contour => Contour(contour, colour),
            LineLayer line => Line(line, colour, panel.Y.Scale),
            BarLayer bar => Bars(bar, [.. panel.Layers.OfType<BarLayer>()], colour),
            _ => throw new NotSupportedException($"A panel cannot draw a {layer.GetType().Name}."),
        };

    private static ContourSeries Contour(ContourLayer contour, OxyColor colour)
    {
        var data = new double[contour.X.Length, contour.Y.Length];
        for (var i = 0; i < contour.Values.Length; i++)
        {
            data[i % contour.X.Length, i / contour.X.Length] = contour.Values[i];
        }
        return new ContourSeries
        {
            ColumnCoordinates = [.. contour.X],
            RowCoordinates = [.. contour.Y],
            Data = data,
            ContourLevels = [.. contour.Levels],
            Color = colour,
            StrokeThickness = 1.3,
            LabelStep = int.MaxValue,
            RenderInLegend = false,
        };
    }

    private static LineSeries Line(LineLayer line, OxyColor colour, AxisScale scale)
    {
        var series = new LineSeries
        {
            Title = line.Name,
            Color = colour,
            StrokeThickness = 2,
            LineStyle = line.Dashed ? LineStyle.Dash : LineStyle.Solid,
            MarkerType = line.Markers ? MarkerType.Circle : MarkerType.None,
            MarkerSize = 3.5,
            MarkerFill = colour,
        };
        for (var i = 0; i < line.X.Length; i++)
        {
            var visible = double.IsFinite(line.Y[i]) && (scale == AxisScale.Linear || line.Y[i] > 0);
            series.Points.Add(visible ? new DataPoint(line.X[i], line.Y[i]) : DataPoint.Undefined);
        }
        return series;
    }

    /// <summary>Groups of bars share four fifths of the distance between positions.</summary>
    private static RectangleBarSeries Bars(BarLayer bar, List<BarLayer> group, OxyColor colour)
    {
        var series = new RectangleBarSeries
        {
            Title = bar.Name,
            FillColor = colour,
            StrokeThickness = 0,
        };
        var positions = group.SelectMany(one => one.X).Distinct().Order().ToArray();
        var distance = positions.Zip(positions.Skip(1), (a, b) => b - a).DefaultIfEmpty(1).Min();
        var width = 0.8 * distance / group.Count;
        for (var i = 0; i < bar.X.Length; i++)
        {
            var left = bar.X[i] - 0.4 * distance + group.IndexOf(bar) * width;
            series.Items.Add(new RectangleBarItem(left, 0, left + width, bar.Y[i]));
        }
        return series;
    }
}
