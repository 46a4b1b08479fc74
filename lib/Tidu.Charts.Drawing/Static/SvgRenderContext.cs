using System.Globalization;
using System.Security;
using System.Text;
using OxyPlot;

namespace Tidu.Charts.Drawing.Static;

/// <summary>Renders OxyPlot's drawing commands as SVG that suits light and dark pages.</summary>
/// <remarks>
/// OxyPlot's own SVG writer fixes every colour and gives text a size in points. Here black means the colour of the
/// surrounding text, coordinates have one decimal, and clipping needs no ids, so a figure may appear twice on a page.
/// </remarks>
/// <param name="svg">Where the elements are appended.</param>
internal sealed class SvgRenderContext(StringBuilder svg) : ClippingRenderContext
{
    /// <summary>Where the panel being drawn has its upper left corner.</summary>
    public (double X, double Y) Offset { get; set; }

    /// <summary>Draws the figure's heading, centred at <paramref name="x"/>, its line ending at <paramref name="bottom"/>.</summary>
    public void DrawHeading(string text, double x, double bottom)
    {
        Offset = (0, 0);
        var place = new ScreenPoint(x, bottom);
        DrawText(place, text, OxyColors.Black, null!, 16, 700, 0, HorizontalAlignment.Center, VerticalAlignment.Bottom, null);
    }

    /// <inheritdoc/>
    public override void DrawLine(
        IList<ScreenPoint> points,
        OxyColor stroke,
        double thickness,
        EdgeRenderingMode edgeRenderingMode,
        double[] dashArray,
        LineJoin lineJoin
    ) => Path(Polyline(points), OxyColors.Undefined, stroke, thickness, dashArray);

    /// <inheritdoc/>
    public override void DrawLineSegments(
        IList<ScreenPoint> points,
        OxyColor stroke,
        double thickness,
        EdgeRenderingMode edgeRenderingMode,
        double[] dashArray,
        LineJoin lineJoin
    ) => Path(string.Concat(points.Chunk(2).Select(Polyline)), OxyColors.Undefined, stroke, thickness, dashArray);

    /// <inheritdoc/>
    public override void DrawPolygon(
        IList<ScreenPoint> points,
        OxyColor fill,
        OxyColor stroke,
        double thickness,
        EdgeRenderingMode edgeRenderingMode,
        double[] dashArray,
        LineJoin lineJoin
    ) => Path(Polyline(points) + "Z", fill, stroke, thickness, dashArray);

    /// <inheritdoc/>
    public override void DrawEllipse(OxyRect extents, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode mode)
    {
        Write($"<ellipse cx=\"{X(extents.Center.X)}\" cy=\"{Y(extents.Center.Y)}\" rx=\"{Number(extents.Width / 2)}\"");
        Write($" ry=\"{Number(extents.Height / 2)}\"{Paint("fill", fill)}{Paint("stroke", stroke)}/>");
    }

    /// <inheritdoc/>
    public override void DrawText(
        ScreenPoint p,
        string text,
        OxyColor fill,
        string fontFamily,
        double fontSize,
        double fontWeight,
        double rotation,
        HorizontalAlignment horizontalAlignment,
        VerticalAlignment verticalAlignment,
        OxySize? maxSize
    )
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }
        var anchor = horizontalAlignment switch
        {
            HorizontalAlignment.Left => "start",
            HorizontalAlignment.Center => "middle",
            _ => "end",
        };
        var baseline = verticalAlignment switch
        {
            VerticalAlignment.Top => 0.88,
            VerticalAlignment.Middle => 0.35,
            _ => -0.22,
        };
        var turn = rotation == 0 ? "" : $" rotate({Number(rotation)})";
        var weight = fontWeight > 500 ? " font-weight=\"600\"" : "";
        Write($"<text transform=\"translate({X(p.X)} {Y(p.Y)}){turn}\" y=\"{Number(baseline * fontSize)}\" text-anchor=\"{anchor}\"");
        Write($" font-size=\"{Number(fontSize)}\"{weight}{Paint("fill", fill)}>{SecurityElement.Escape(text)}</text>");
    }

    /// <inheritdoc/>
    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new OxySize(Typeface.Width(text, fontSize), fontSize * 1.2);

    /// <inheritdoc/>
    protected override void SetClip(OxyRect clippingRectangle)
    {
        var (x, y) = (X(clippingRectangle.Left), Y(clippingRectangle.Top));
        var (width, height) = (Number(clippingRectangle.Width), Number(clippingRectangle.Height));
        Write($"<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">");
    }

    /// <inheritdoc/>
    protected override void ResetClip() => svg.Append("</svg>");

    private void Path(string path, OxyColor fill, OxyColor stroke, double thickness, double[]? dashes)
    {
        if (path.Length > 1 && (fill.IsVisible() || (stroke.IsVisible() && thickness > 0)))
        {
            var width = stroke.IsVisible() ? $" stroke-width=\"{Number(thickness)}\" stroke-linejoin=\"round\"" : "";
            var dash = dashes is null
                ? ""
                : $" stroke-dasharray=\"{string.Join(' ', dashes.Select(length => Number(length * thickness)))}\"";
            Write($"<path d=\"{path}\"{Paint("fill", fill)}{Paint("stroke", stroke)}{width}{dash}/>");
        }
    }

    private string Polyline(IEnumerable<ScreenPoint> points)
    {
        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(X(point.X)).Append(' ').Append(Y(point.Y));
        }
        return path.ToString();
    }

    /// <summary>A paint attribute; black is the colour of the surrounding text.</summary>
    private static string Paint(string property, OxyColor colour)
    {
        if (!colour.IsVisible())
        {
            return property == "fill" ? " fill=\"none\"" : "";
        }
        var paint = (colour.R, colour.G, colour.B) == (0, 0, 0) ? "currentColor" : $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}";
        var opacity = colour.A == 255 ? "" : $" {property}-opacity=\"{(colour.A / 255.0).ToString("0.##", CultureInfo.InvariantCulture)}\"";
        return $" {property}=\"{paint}\"{opacity}";
    }

    private string X(double x) => Number(x + Offset.X);

    private string Y(double y) => Number(y + Offset.Y);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private void Write(string text) => svg.Append(text);
}
