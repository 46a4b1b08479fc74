using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace Tidu.Charts.Drawing.Static;

/// <summary>One panel as an OxyPlot model. Black stands for the page's text colour.</summary>
internal static class PanelModel
{
    private static readonly OxyColor Grid = OxyColor.FromAColor(32, OxyColors.Black);
    private static readonly OxyColor Frame = OxyColor.FromAColor(140, OxyColors.Black);

    public static PlotModel Of(Panel panel, bool legend, bool crowded)
    {
        var model = new PlotModel
        {
            Title = panel.Title,
            TitleFontSize = 15,
            TitleFontWeight = 600,
            DefaultFontSize = 13,
            Culture = CultureInfo.InvariantCulture,
            PlotAreaBorderColor = Frame,
            PlotAreaBorderThickness = new OxyThickness(1),
            Padding = new OxyThickness(8, 10, 14, 8),
            IsLegendVisible = legend,
        };
        model.Axes.Add(AxisOf(panel.X, AxisPosition.Bottom, panel));
        model.Axes.Add(AxisOf(panel.Y, AxisPosition.Left, panel));
        model.Legends.Add(
            new Legend
            {
                LegendPlacement = LegendPlacement.Outside,
                LegendPosition = LegendPosition.TopLeft,
                LegendOrientation = LegendOrientation.Horizontal,
                LegendMargin = 4,
                LegendSymbolLength = 30,
            }
        );
        var colours = new SeriesColours();
        foreach (var layer in panel.Layers)
        {
            model.Series.Add(PanelSeries.Of(layer, panel, OxyColor.Parse(colours.For(layer)), crowded));
        }
        return model;
    }

    private static OxyPlot.Axes.Axis AxisOf(Axis axis, AxisPosition position, Panel panel)
    {
        var powers = axis.Scale == AxisScale.Logarithmic && !panel.IsNarrow();
        OxyPlot.Axes.Axis drawn = axis.Scale == AxisScale.Logarithmic ? new LogarithmicAxis { PowerPadding = false } : new LinearAxis();
        drawn.LabelFormatter = powers ? TickLabels.Power : TickLabels.Plain;
        drawn.Position = position;
        drawn.Title = axis.Label;
        drawn.AxisTitleDistance = 10;
        drawn.MajorGridlineStyle = LineStyle.Solid;
        drawn.MajorGridlineColor = Grid;
        drawn.MinorTickSize = 0;
        drawn.MajorTickSize = 4;
        drawn.TicklineColor = Frame;
        drawn.MinimumPadding = drawn.MaximumPadding = 0.04;
        if (position == AxisPosition.Left && panel.Layers.OfType<BarLayer>().Any())
        {
            drawn.MinimumPadding = 0; // bars stand on the frame
        }
        if (axis.Range is var (from, to))
        {
            (drawn.Minimum, drawn.Maximum) = (from, to);
        }
        return drawn;
    }
}
