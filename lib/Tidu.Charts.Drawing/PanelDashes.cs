namespace Tidu.Charts.Drawing;

/// <summary>Whether the reader must tell lines of a panel apart by their dashes.</summary>
internal static class PanelDashes
{
    public static bool HasDashes(this Panel panel) => panel.Layers.Any(layer => layer is LineLayer { Dash: not LineDash.Solid });
}
