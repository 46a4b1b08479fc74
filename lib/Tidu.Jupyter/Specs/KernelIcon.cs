using System.Text;

namespace Tidu.Jupyter.Specs;

/// <summary>The icon of the kernel, a white ∇ on blue, drawn here so that no picture has to be kept.</summary>
internal static class KernelIcon
{
    // In parts of the icon's width: the triangle's top, its half width there, its tip, and how thick its lines are.
    private const double Top = 0.24;
    private const double HalfWidth = 0.32;
    private const double Tip = 0.82;
    private const double Thickness = 0.1;
    private const double Corner = 0.18;

    /// <summary>The files that Jupyter looks for, by name.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Files =>
        [
            ("logo-32x32.png", Png.Write(32, 32, (x, y) => Pixel(x / 32.0, y / 32.0, 1 / 32.0))),
            ("logo-64x64.png", Png.Write(64, 64, (x, y) => Pixel(x / 64.0, y / 64.0, 1 / 64.0))),
            ("logo-svg.svg", Encoding.UTF8.GetBytes(Svg)),
        ];

    private static string Svg =>
        FormattableString.Invariant(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" rx="{Corner}" fill="#0072b2"/><path d="M{0.5
                - HalfWidth} {Top}H{0.5
                + HalfWidth}L.5 {Tip}Z" fill="none" stroke="#fff" stroke-width="{Thickness}" stroke-linejoin="round"/></svg>
            """
        );

    // The mean of a grid of points, so that edges are smooth.
    private static (byte R, byte G, byte B, byte A) Pixel(double x, double y, double size)
    {
        const int Grid = 4;
        var (white, blue) = (0, 0);
        for (var i = 0; i < Grid * Grid; i++)
        {
            var (px, py) = (x + size * (i % Grid + 0.5) / Grid, y + size * (i / Grid + 0.5) / Grid);
            var isWhite = IsLine(px, py);
            white += isWhite ? 1 : 0;
            blue += !isWhite && IsBackground(px, py) ? 1 : 0;
        }
        var all = Math.Max(1, white + blue);
        return (Mix(0), Mix(114), Mix(178), (byte)(255 * (white + blue) / (Grid * Grid)));

        byte Mix(int colour) => (byte)((white * 255 + blue * colour) / all);
    }

    private static bool IsBackground(double x, double y)
    {
        var (dx, dy) = (Math.Max(0, Math.Abs(x - 0.5) - (0.5 - Corner)), Math.Max(0, Math.Abs(y - 0.5) - (0.5 - Corner)));
        return dx * dx + dy * dy <= Corner * Corner;
    }

    private static bool IsLine(double x, double y)
    {
        (double X, double Y) left = (0.5 - HalfWidth, Top);
        (double X, double Y) right = (0.5 + HalfWidth, Top);
        (double X, double Y) tip = (0.5, Tip);
        return Math.Min(Distance(left, right), Math.Min(Distance(right, tip), Distance(tip, left))) <= Thickness / 2;

        double Distance((double X, double Y) a, (double X, double Y) b)
        {
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var along = Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / (dx * dx + dy * dy), 0, 1);
            return Math.Sqrt(Math.Pow(x - a.X - along * dx, 2) + Math.Pow(y - a.Y - along * dy, 2));
        }
    }
}
