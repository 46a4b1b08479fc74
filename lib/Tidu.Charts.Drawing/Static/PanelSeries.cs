using OxyPlot;
using OxyPlot.Series;

namespace Tidu.Charts.Drawing.Static;

/// <summary>The layers of a panel as OxyPlot series.</summary>
internal static class PanelSeries
{
    /// <summary>So that dashes are to be seen between signs.</summary>
    private const int PixelsBetweenSigns = 64;

    public static Series Of(Layer layer, Panel panel, OxyColor colour, bool crowded) =>
        layer switch
        {
            ContourLayer contour => Contour(contour, colour),
            LineLayer line => Line(line, panel, colour),
            BarLayer bar => Bars(bar, [.. panel.Layers.OfType<BarLayer>()], colour),
            MarkLayer mark => Mark(mark, crowded),
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

    private static LineSeries Line(LineLayer line, Panel panel, OxyColor colour)
    {
        var series = new LineSeries();
        series.Title = line.Name;
        series.Color = colour;
        series.StrokeThickness = 2;
        series.LineStyle = LineStyle.Solid;
        series.Dashes = Dashes(line.Dash);
        series.MarkerType = line.Marker switch
        {
            Marker.Round => MarkerType.Circle,
            Marker.Square => MarkerType.Square,
            _ => MarkerType.None,
        };
        series.MarkerSize = 3.5;
        series.MarkerFill = colour;
        series.MarkerResolution = panel.HasDashes() && !line.RevealByStep ? PixelsBetweenSigns : 0;
        for (var i = 0; i < line.X.Length; i++)
        {
            var visible = double.IsFinite(line.Y[i]) && (panel.Y.Scale == AxisScale.Linear || line.Y[i] > 0);
            series.Points.Add(visible ? new DataPoint(line.X[i], line.Y[i]) : DataPoint.Undefined);
        }
        return series;
    }

    /// <summary>In units of the line's width.</summary>
    private static double[]? Dashes(LineDash dash) =>
        dash switch
        {
            LineDash.Dashed => [4, 3],
            LineDash.Dotted => [1, 2],
            LineDash.DashDotted => [4, 2, 1, 2],
            _ => null,
        };

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

    private static ScatterSeries Mark(MarkLayer mark, bool crowded)
    {
        var series = new ScatterSeries
        {
            MarkerType = MarkerType.Plus,
            MarkerSize = 6,
            MarkerStroke = OxyColor.Parse(mark.Colour ?? Palette.Neutral),
            MarkerStrokeThickness = 3,
            LabelFormatString = crowded ? null : mark.Name,
            LabelMargin = 4,
            RenderInLegend = false,
        };
        series.Points.Add(new ScatterPoint(mark.X, mark.Y));
        return series;
    }
}
