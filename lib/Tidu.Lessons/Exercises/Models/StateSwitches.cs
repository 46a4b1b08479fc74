namespace Tidu.Lessons.Exercises;

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
