namespace Tidu.Lessons.Exercises;

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

internal enum Correction
{
    None,
    Bias,
    BiasTimes,
    MeanOverTime,
}
