namespace Tidu.Charts.Drawing;

/// <summary>Gives the layers of one panel their colours: their own, their algorithm's, or the palette's in turn.</summary>
internal sealed class SeriesColours
{
    private int next;

    public string For(Layer layer) => layer.Colour ?? Palette.OfAlgorithm(layer.Name) ?? Palette.Series[next++ % Palette.Series.Length];
}
