using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>The colours of all figures: one for each algorithm, everywhere the same, and some for what is no algorithm.</summary>
/// <remarks>Each has a contrast of at least 3 : 1 to white and to the dark grounds of notebooks and pages (#1e1e1e).</remarks>
public static class Palette
{
    /// <summary>The blue of contour lines.</summary>
    public const string Contour = "#1f77b4";

    /// <summary>Signs that belong to no algorithm, such as the minimum's.</summary>
    public const string Neutral = "#808080";

    /// <summary>The tutorial's orange, as dark as white paper needs it.</summary>
    public const string AdaGrad = "#e8710a";

    /// <summary>Green.</summary>
    public const string RmsProp = "#2ca02c";

    /// <summary>Grey-brown.</summary>
    public const string GradientDescent = "#8f7a66";

    /// <summary>Purple.</summary>
    public const string Momentum = "#9467bd";

    /// <summary>Teal.</summary>
    public const string AdaDelta = "#12929e";

    /// <summary>Red.</summary>
    public const string Adam = "#d62728";

    /// <summary>Colours for series that belong to no algorithm, in order of use.</summary>
    public static ImmutableArray<string> Series { get; } = [Contour, "#c2478f", "#7a7f10", "#5b7fd6", Neutral];

    /// <summary>Parts of names by which an algorithm is known, in lower case; the longer names first.</summary>
    private static readonly ImmutableArray<(string Part, string Colour)> Algorithms =
    [
        ("adagrad", AdaGrad),
        ("rmsprop", RmsProp),
        ("adadelta", AdaDelta),
        ("adam", Adam),
        ("momentum", Momentum),
        ("动量", Momentum),
        ("gradientdescent", GradientDescent),
        ("梯度下降", GradientDescent),
        ("sgd", GradientDescent),
    ];

    /// <summary>The colour of the algorithm that a name tells, such as <c>RMSProp γ = 0.9</c> or <c>AdaGrad2D</c>; null if it tells none.</summary>
    public static string? OfAlgorithm(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = name.Replace(" ", "", StringComparison.Ordinal);
        return Algorithms.FirstOrDefault(one => plain.Contains(one.Part, StringComparison.OrdinalIgnoreCase)).Colour;
    }
}
