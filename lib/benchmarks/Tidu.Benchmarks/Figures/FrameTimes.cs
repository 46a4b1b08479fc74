namespace Tidu.Benchmarks.Figures;

/// <summary>What moving a slider costs, in milliseconds a movement.</summary>
/// <param name="Busy">The processor time of the page's thread, all that it does from one movement to the next.</param>
/// <param name="Script">The part of it that runs the page's program.</param>
/// <param name="Layout">The part of it that works out styles and the layout.</param>
/// <param name="Work">The median of the time that the event and the next frame's style, layout and painting take by the clock.</param>
/// <param name="High">What 95 % of all movements' work stays below.</param>
/// <param name="Wait">The median of the time from the event to the end of the frame, the wait for the screen among it.</param>
internal readonly record struct FrameTimes(double Busy, double Script, double Layout, double Work, double High, double Wait);
