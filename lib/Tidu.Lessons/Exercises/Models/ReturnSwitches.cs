namespace Tidu.Lessons.Exercises;

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
