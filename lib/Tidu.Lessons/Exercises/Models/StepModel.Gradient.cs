namespace Tidu.Lessons.Exercises;

/// <content>The line that computes the gradient.</content>
internal readonly partial struct StepModel
{
    private double Gradient(GradientForm form, Coordinate own, Coordinate other)
    {
        var slope = rule.SlopeScale * Rounded(own.Slope, FloatConstants.Slope) + rule.SlopeAdded;
        var gradient = form switch
        {
            GradientForm.Right when own.Given is { } given => given,
            GradientForm.Right when rule.Memory is MemoryForm.VelocityAhead => slope * (own.X - rule.KeptShare * memory.Kept),
            GradientForm.WithoutFactor => own.X,
            GradientForm.HalfFactor => slope / 2 * own.X,
            GradientForm.DoubleFactor => slope * 2 * own.X,
            GradientForm.FunctionValue => slope / 2 * own.X * own.X,
            GradientForm.OtherFactor => other.Slope * own.X,
            GradientForm.OtherVariable => slope * other.X,
            GradientForm.OtherVariableMoved => slope
                * OtherMoved(rule with { StateGradient = GradientForm.Right, MoveGradient = GradientForm.Right }, own, other),
            GradientForm.Other => other.Gradient,
            GradientForm.RoundBowl => 2 * own.X,
            GradientForm.TimesX => slope * own.X * own.X,
            GradientForm.Sum => own.Gradient + other.Gradient,
            GradientForm.SingleFactor => slope,
            GradientForm.Zero => 0,
            GradientForm.PlusEpsilon => slope * own.X + Hyperparameters.Epsilon,
            GradientForm.Normalised => own.Gradient / double.Hypot(own.Gradient, other.Gradient),
            GradientForm.LookAhead => slope * (own.X - observation.Settings.Eta * slope * own.X),
            _ => slope * own.X,
        };
        if (double.IsFinite(rule.LongestGradient))
        {
            gradient *= Math.Min(1, rule.LongestGradient / double.Hypot(own.Gradient, other.Gradient));
        }
        return Clipped(gradient, rule.LargestGradient);
    }

    /// <summary>Where the other variable went, if it follows the same rule without the mistake.</summary>
    private double OtherMoved(StepRule same, Coordinate own, Coordinate other) =>
        new StepModel(rule.OtherRule ?? same, observation).Moved(other, own, 3 - observation.Index).X;

    private static double Clipped(double value, double largest) => double.IsFinite(largest) ? Math.Clamp(value, -largest, largest) : value;
}
