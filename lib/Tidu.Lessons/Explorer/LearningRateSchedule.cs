namespace Tidu.Lessons;

/// <summary>How the learning rate of an explored run changes from step to step t = 1, 2, ….</summary>
public enum LearningRateSchedule
{
    /// <summary>It is η at every step.</summary>
    Constant,

    /// <summary>η·0.99ᵗ, a factor 0.99 a step.</summary>
    Decay,

    /// <summary>η/√t.</summary>
    Root,
}
