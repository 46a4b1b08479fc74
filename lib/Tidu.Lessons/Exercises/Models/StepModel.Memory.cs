namespace Tidu.Lessons.Exercises;

/// <content>What the step remembers.</content>
internal readonly partial struct StepModel
{
    /// <summary>What is remembered after the answer.</summary>
    public StepMemory Remembered()
    {
        var (own, other) = (observation.Own, observation.Other);
        var state = NewState(own, other, observation.Index);
        var gradient = Gradient(rule.MoveGradient, own, other);
        var kept = rule.Memory switch
        {
            MemoryForm.AverageGradient or MemoryForm.CorrectedAverageGradient => Average(rule.KeptShare, gradient),
            MemoryForm.SumOfGradients => rule.KeptShare * memory.Kept + gradient,
            MemoryForm.Centre => Average(Gamma, gradient),
            MemoryForm.LargestState => Math.Max(memory.Kept, state),
            MemoryForm.SquaredSteps => Average(Gamma, Math.Pow(Change(own, other, state, observation.Index), 2)),
            MemoryForm.Velocity or MemoryForm.VelocityAhead => Change(own, other, state, observation.Index),
            MemoryForm.LastGradient => gradient,
            _ => 0,
        };
        return new(kept, state);
    }

    private double Average(double part, double value) => part * memory.Kept + (1 - part) * value;

    /// <summary>The gradient by which x is moved.</summary>
    private double Direction(double gradient) =>
        rule.Memory switch
        {
            MemoryForm.AverageGradient => Average(rule.KeptShare, gradient),
            MemoryForm.CorrectedAverageGradient => Average(rule.KeptShare, gradient) / (1 - Math.Pow(rule.KeptShare, Time)),
            MemoryForm.SumOfGradients => rule.KeptShare * memory.Kept + gradient,
            MemoryForm.LastGradient => memory.Kept,
            _ => gradient,
        };

    /// <summary>The state by which the step is divided.</summary>
    private double Divisor(double state, double gradient) =>
        rule.Memory switch
        {
            MemoryForm.Centre => state - Math.Pow(Average(Gamma, gradient), 2),
            MemoryForm.LargestState => Math.Max(memory.Kept, state),
            _ => state,
        };

    private double WithVelocity(double change) =>
        rule.Memory is MemoryForm.Velocity or MemoryForm.VelocityAhead ? change + rule.KeptShare * memory.Kept : change;
}
