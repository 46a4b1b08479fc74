using OxyPlot;
using OxyPlot.Series;

namespace Tidu.Charts.Drawing.Static;

/// <summary>A line in a group of its own, which a style sheet can hide until the reader has scrubbed to it.</summary>
internal sealed class RevealedSeries : LineSeries
{
    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        var drawing = (SvgRenderContext)rc;
        drawing.OpenGroup("tidu-later");
        base.Render(rc);
        drawing.CloseGroup();
    }
}
