namespace Tidu.Lessons.Exercises;

/// <summary>The arithmetic of a <see cref="StepRule"/> on one observation.</summary>
/// <param name="rule">The switches.</param>
/// <param name="observation">The arguments; what was returned is not looked at, except as the state kept outside.</param>
/// <param name="memory">What the step remembers of the coordinate.</param>
internal readonly partial struct StepModel(StepRule rule, Observation observation, StepMemory memory = default)
{
    private int Time => (rule.CountsCoordinates ? 2 * (observation.Calls - 1) + observation.Index : observation.Calls) + rule.EarlierCalls;

    private double Gamma
    {
        get
        {
            var given = rule.EtaForGamma ? observation.Settings.Eta : observation.Settings.Gamma;
            var gamma = Rounded(rule.FixedGamma ?? given, FloatConstants.Gamma);
            return rule.GammaToTime ? Math.Pow(gamma, Time) : gamma;
        }
    }

    private double Epsilon => Rounded(rule.Epsilon, FloatConstants.Epsilon);

    private double Eta
    {
        get
        {
            var given = rule.EtaForGamma ? observation.Settings.Gamma : observation.Settings.Eta;
            if (rule.Memory is MemoryForm.SquaredSteps)
            {
                return Math.Sqrt(memory.Kept + Epsilon);
            }
            var eta = rule.EtaScale * Rounded(rule.FixedEta ?? given, FloatConstants.Eta);
            return rule.Eta switch
            {
                EtaForm.One => 1,
                EtaForm.Squared => eta * eta,
                EtaForm.OverTime => eta / Time,
                EtaForm.OverRootOfTime => eta / Math.Sqrt(Time),
                EtaForm.UnderRoot => Math.Sqrt(eta),
                _ => eta,
            };
        }
    }

    private StepModel OfOther => rule.OtherRule is null ? this : new(rule.OtherRule, observation);

    public (double X, double S) Answer()
    {
        var (own, other) = rule.InterleavedArguments ? Interleaved() : (observation.Own, observation.Other);
        if (rule.StateForGradient)
        {
            own = own with { S = own.Gradient, Given = own.S };
        }
        if (rule.GradientForX)
        {
            own = own with { X = own.Gradient, Given = own.X };
        }
        var (moved, state, change) = Moved(own, other, observation.Index);
        var x = rule.ReturnedX switch
        {
            ReturnedX.Old => own.X,
            ReturnedX.Change => change,
            ReturnedX.OtherNew => OfOther.Moved(other, own, 3 - observation.Index).X,
            ReturnedX.State => state,
            ReturnedX.Zero => 0,
            ReturnedX.Gradient => Gradient(rule.MoveGradient, own, other),
            _ => moved,
        };
        var s = rule.ReturnedS switch
        {
            ReturnedS.Old => own.S,
            ReturnedS.Zero => 0,
            ReturnedS.OtherNew => OfOther.Moved(other, own, 3 - observation.Index).S,
            ReturnedS.Square => Math.Pow(Gradient(rule.StateGradient, own, other), 2),
            ReturnedS.Root => Math.Sqrt(state),
            ReturnedS.Gradient => Gradient(rule.StateGradient, own, other),
            ReturnedS.X => moved,
            ReturnedS.Rate => Eta / Denominator(state),
            ReturnedS.Corrected => Corrected(state),
            _ => rule.Average is AverageForm.OfRoots ? Math.Sqrt(state) : state,
        };
        if (rule.Interleaved)
        {
            var (otherX, otherS, _) = OfOther.Moved(other, own, 3 - observation.Index);
            return observation.Index == 1 ? (x, otherX) : (otherS, s);
        }
        return (x, s);
    }

    /// <summary>The arguments (x₁, x₂, s₁, s₂) taken as (x₁, s₁, x₂, s₂).</summary>
    private (Coordinate Own, Coordinate Other) Interleaved()
    {
        var (own, other) = (observation.Own, observation.Other);
        var (first, second) = observation.Index == 1 ? (own, other) : (other, own);
        var (one, two) = (first with { S = second.X }, second with { X = first.S });
        return observation.Index == 1 ? (one, two) : (two, one);
    }

    private (double X, double S, double Change) Moved(Coordinate own, Coordinate other, int index)
    {
        var state = NewState(own, other, index);
        var change = Change(own, other, state, index);
        var start = rule.Base switch
        {
            BaseForm.Zero => 0,
            BaseForm.Other => other.X,
            BaseForm.OtherMoved => OtherMoved(rule with { Base = BaseForm.Own }, own, other),
            BaseForm.Minus => -own.X,
            BaseForm.MovedByOther => own.X - OfOther.Change(other, own, OfOther.NewState(other, own, 3 - index), 3 - index),
            _ => rule.BaseScale * own.X,
        };
        var moved = rule.Ascends ? start + change : start - change;
        return (moved, rule.GradientAfterMove ? NewState(own with { X = moved }, other, index) : state, change);
    }

    private double Rounded(double value, FloatConstants constant) => rule.Floats.HasFlag(constant) ? (float)value : value;
}
