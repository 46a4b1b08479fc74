namespace Tidu.Lessons.Exercises;

/// <summary>What stands where the derivative a·x should.</summary>
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

/// <summary>What stands where g² should.</summary>
internal enum SquareForm
{
    Right,
    Plain,
    Absolute,
    Doubled,
    Cubed,
    Fourth,
    Root,

    /// <summary>√g: NaN where g is negative.</summary>
    RootOfSigned,
    TimesOther,
    TimesX,
    SumOfBoth,
    MeanOfBoth,
    TimesEta,

    /// <summary>(η·g)².</summary>
    OfStep,
}

/// <summary>How the old state and g² are put together.</summary>
internal enum AverageForm
{
    /// <summary>Keep·s + Add·g².</summary>
    Linear,

    /// <summary>γs + 1 − γg²: the brackets of (1−γ) are missing.</summary>
    BracketsMissing,

    /// <summary>(γs + 1 − γ)·g²: the brackets stand around too much.</summary>
    BracketsTooWide,

    /// <summary>(s + g)².</summary>
    SquareOfSum,

    /// <summary>s² + g².</summary>
    StateSquared,

    /// <summary>s·g².</summary>
    Product,

    /// <summary>s·(γ + (1−γ)g²), which <c>s *= …</c> makes of it.</summary>
    ProductWithAverage,

    /// <summary>γs + (1−η)g².</summary>
    EtaForGamma,

    /// <summary>max(s, g²).</summary>
    Maximum,

    /// <summary>max(γs, g²), as AdaMax has it.</summary>
    MaximumOfKept,

    /// <summary>The larger of the old state and the new.</summary>
    NeverFalls,

    /// <summary>The root of the sum, kept as the state.</summary>
    RootOfSum,

    /// <summary>The root of what the state should be, kept as the state, squared before it is used.</summary>
    OfRoots,

    /// <summary>γs + ηg, as momentum has it.</summary>
    Momentum,
}

/// <summary>Which state the new one is built on.</summary>
internal enum StateSource
{
    Own,
    Other,
    OtherNew,
    Outside,

    /// <summary>What the step remembers as its state.</summary>
    Remembered,

    /// <summary>One state outside for both, which takes both squares in turn; x₁ is moved before the second.</summary>
    OutsideInTurn,

    /// <summary>s₁ takes both squares, and both coordinates use it.</summary>
    FirstForBoth,

    /// <summary>s₂ takes both squares, and both coordinates use it.</summary>
    SecondForBoth,

    /// <summary>s₁ takes both squares in turn; x₁ is moved before the second.</summary>
    FirstInTurn,

    /// <summary>s₂ takes both squares in turn; x₁ is moved before the second.</summary>
    SecondInTurn,

    /// <summary>Both build on the old s₁.</summary>
    First,

    /// <summary>Both build on the old s₂.</summary>
    Second,

    /// <summary>The other coordinate's new state is written over it.</summary>
    Overwritten,

    /// <summary>1 instead of any old state.</summary>
    One,

    /// <summary>1 instead of 0.</summary>
    OneAtFirst,

    /// <summary>0.1 instead of 0.</summary>
    TenthAtFirst,

    /// <summary>g² instead of 0.</summary>
    SquareAtFirst,
}

/// <summary>Which state stands under the root.</summary>
internal enum StateUsed
{
    New,
    Old,
    OtherNew,
    OtherOld,
    SumOfBoth,
    MeanOfBoth,
    LargerOfBoth,
    Square,
    Squared,

    /// <summary>The new state with g² taken in once more.</summary>
    UpdatedAgain,
}

internal enum RootForm
{
    Square,
    None,
    Fourth,
    Cube,
    Squared,
}

internal enum EpsilonForm
{
    InsideRoot,
    OutsideRoot,
    None,
    AddedToRate,
    AddedToStep,
    Maximum,
    KeptInState,
    Subtracted,
    Twice,

    /// <summary>√max(s, ε).</summary>
    MaximumInsideRoot,

    /// <summary>Behind the division, with x's own sign: x − η·g/√s + ε.</summary>
    AddedToX,
    Multiplied,
}

internal enum DivisionForm
{
    Divide,
    Multiply,
    None,
    Inverted,
}

/// <summary>What the rate is multiplied by.</summary>
internal enum FactorForm
{
    Gradient,
    One,
    Squared,
    Sign,
    Absolute,
    Inverse,
    InsideRoot,

    /// <summary>Only ε is multiplied by the gradient, and added to the rate.</summary>
    OnEpsilonOnly,
    OtherGradient,

    /// <summary>The state instead of rate and gradient.</summary>
    State,

    /// <summary>η times the state instead of rate and gradient.</summary>
    EtaTimesState,
}

internal enum EtaForm
{
    Right,
    One,
    Squared,
    OverTime,
    OverRootOfTime,
    UnderRoot,
}

/// <summary>From where x is moved.</summary>
internal enum BaseForm
{
    Own,
    Zero,
    Other,
    Minus,

    /// <summary>The other variable where it has been moved to.</summary>
    OtherMoved,

    /// <summary>The other coordinate's step has been taken from it already.</summary>
    MovedByOther,
}

/// <summary>What is returned as x.</summary>
internal enum ReturnedX
{
    New,
    Old,
    Change,
    OtherNew,
    State,
    Zero,
    Gradient,
}

/// <summary>What is returned as s.</summary>
internal enum ReturnedS
{
    New,
    Old,
    Zero,
    OtherNew,
    Square,
    Root,
    Gradient,
    X,
    Rate,

    /// <summary>The state as it was corrected for the move.</summary>
    Corrected,
}

/// <summary>How the state is corrected before it is used.</summary>
internal enum Correction
{
    None,
    Bias,
    BiasTimes,
    MeanOverTime,
}
