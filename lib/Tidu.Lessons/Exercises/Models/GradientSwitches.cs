namespace Tidu.Lessons.Exercises;

internal enum GradientForm
{
    Right,
    WithoutFactor,
    HalfFactor,
    DoubleFactor,
    FunctionValue,
    OtherFactor,
    OtherVariable,

    /// <summary>At the other variable where it has been moved to.</summary>
    OtherVariableMoved,
    Other,
    RoundBowl,
    TimesX,
    Sum,
    SingleFactor,
    Zero,

    /// <summary>The derivative plus ε.</summary>
    PlusEpsilon,

    /// <summary>The gradient divided by its length.</summary>
    Normalised,

    /// <summary>The derivative where a step of gradient descent would lead.</summary>
    LookAhead,
}
