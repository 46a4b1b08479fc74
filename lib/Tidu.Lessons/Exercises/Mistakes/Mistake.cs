namespace Tidu.Lessons.Exercises;

/// <summary>A usual mistake in a step: what it is called, why it matters, and the switch that makes it.</summary>
/// <param name="Name">What a learner is told first: what it looks like.</param>
/// <param name="Why">What is wrong about it, in a sentence or two.</param>
/// <param name="Line">The line where it is mended.</param>
/// <param name="Part">The parts of the rule that it changes; two mistakes of the same part cannot meet.</param>
/// <param name="Apply">Makes the mistake.</param>
internal sealed record Mistake(string Name, string Why, StepLine Line, RulePart Part, Func<StepRule, StepRule> Apply)
{
    /// <summary>What it is called where only one coordinate has it.</summary>
    public string NameOfOne { get; init; } = Name;

    /// <summary>How it is mended, where that is not the line as it should be.</summary>
    public string? Repair { get; init; }

    /// <summary>What of the step shows it, as a line of its own.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Whether a plainer explanation is to be preferred.</summary>
    public bool IsRare { get; init; }

    /// <summary>Whether it only changes how far x moves.</summary>
    public bool ChangesOnlyTheMove => (Part & ~RulePart.Move) == 0;

    /// <summary>A mistake that no switch of a rule makes.</summary>
    public static Mistake Of(string name, string why, StepLine line) => new(name, why, line, RulePart.None, rule => rule);

    /// <inheritdoc cref="Of(string, string, StepLine)"/>
    public static Mistake Of(string name, string why, string repair) => Of(name, why, StepLine.Order) with { Repair = repair };

    /// <summary>The same mistake, but rare.</summary>
    public Mistake Rarely() => this with { IsRare = true };
}

/// <summary>A line of a step.</summary>
internal enum StepLine
{
    Gradient,
    State,
    Move,
    Order,
    Return,
    Parameters,
}

/// <summary>The parts of a rule that mistakes change.</summary>
[Flags]
internal enum RulePart
{
    None = 0,
    StateGradient = 1,
    MoveGradient = 2,
    Gradient = StateGradient | MoveGradient,
    Square = 4,
    Average = 8,
    Source = 16,
    Used = 32,
    Root = 64,
    Epsilon = 128,
    Division = 256,
    Factor = 512,
    Eta = 1024,
    Sign = 2048,
    Base = 4096,
    ReturnedX = 8192,
    ReturnedS = 16384,
    Correction = 32768,
    Gamma = 65536,
    EpsilonValue = 131072,
    Arguments = 262144,
    State = StateGradient | Square | Average | Source | ReturnedS | Gamma | Arguments,
    Move = Root | Epsilon | EpsilonValue | Division | Factor | Eta | Sign | Correction,
}
