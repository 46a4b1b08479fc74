namespace Tidu.Charts;

/// <summary>How a line is broken. Everywhere a coordinate has its own: x₁ is solid, x₂ dashed.</summary>
/// <remarks>A second line of the same algorithm and coordinate in a panel is dotted.</remarks>
public enum LineDash
{
    /// <summary>Not at all: x₁, and whatever is no coordinate.</summary>
    Solid,

    /// <summary>In dashes: x₂.</summary>
    Dashed,

    /// <summary>In dots: x₁ of another run.</summary>
    Dotted,

    /// <summary>In dashes and dots by turns: x₂ of another run.</summary>
    DashDotted,
}

/// <summary>The sign at a line's points. Everywhere a coordinate has its own: x₁ is round, x₂ square.</summary>
public enum Marker
{
    /// <summary>No sign.</summary>
    None,

    /// <summary>A disc: x₁, points of a trace, and whatever is no coordinate.</summary>
    Round,

    /// <summary>A square: x₂.</summary>
    Square,
}
