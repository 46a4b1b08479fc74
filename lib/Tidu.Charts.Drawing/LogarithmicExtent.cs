namespace Tidu.Charts.Drawing;

/// <summary>How a logarithmic axis is to be labelled.</summary>
internal static class LogarithmicExtent
{
    private const double FewDecades = 3;

    /// <summary>Whether a panel's values span so few powers of ten that plain decimals label them better.</summary>
    public static bool IsNarrow(this Panel panel)
    {
        var values = panel
            .Layers.OfType<LineLayer>()
            .SelectMany(line => line.Y)
            .Where(value => value > 0 && double.IsFinite(value))
            .ToArray();
        return values.Length == 0 || Math.Log10(values.Max() / values.Min()) < FewDecades;
    }
}
