using System.Globalization;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>A run as a line with markers, a point for each step.</summary>
internal static class TraceLayer
{
    public static LineLayer Of(Func<double, double, double> f, Trace2D trace, RunStyle style) =>
        new(trace.Name, [.. trace.Points.Select(point => point.X1)], [.. trace.Points.Select(point => point.X2)])
        {
            Colour = style.Colour,
            Dash = style.Dash(1),
            Marker = Marker.Round,
            RevealByStep = true,
            HoverTexts = [.. trace.Points.Select(point => HoverText(f, trace, point))],
        };

    /// <summary>A position in a few digits: <c>(−5, −2)</c>.</summary>
    public static string Position(TracePoint point) => Invariant($"({point.X1:g4}, {point.X2:g4})");

    private static string HoverText(Func<double, double, double> f, Trace2D trace, TracePoint point) =>
        Invariant($"{trace.Name} 第 {point.Step} 步\nx1 = {point.X1:g6}\nx2 = {point.X2:g6}\nf = {f(point.X1, point.X2):g6}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Replace('-', '−');
}
