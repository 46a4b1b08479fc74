namespace Tidu.Lessons.Exercises;

/// <summary>What a step remembers of one coordinate beside the state that it is given; 0 at first.</summary>
/// <param name="Kept">What its <see cref="MemoryForm"/> keeps.</param>
/// <param name="State">The state, where the step keeps its own.</param>
internal readonly record struct StepMemory(double Kept, double State);

/// <summary>What a step keeps in variables outside, as other algorithms do.</summary>
internal enum MemoryForm
{
    None,

    /// <summary>The average of g, by which x is moved.</summary>
    AverageGradient,

    /// <summary>The same, divided by 1−κᵗ, as Adam has it.</summary>
    CorrectedAverageGradient,

    /// <summary>κm + g, by which x is moved.</summary>
    SumOfGradients,

    /// <summary>The average of g, whose square is taken from the state.</summary>
    Centre,

    /// <summary>The largest state so far, by which the step is divided.</summary>
    LargestState,

    /// <summary>The average of the squared steps, whose root stands for η.</summary>
    SquaredSteps,

    /// <summary>The last step, a part of which is added to every step.</summary>
    Velocity,

    /// <summary>The same, with the gradient taken where it would lead.</summary>
    VelocityAhead,

    /// <summary>The gradient of the call before, by which x is moved.</summary>
    LastGradient,
}
