namespace Tidu.Lessons.Exercises;

/// <summary>The arithmetic of a <see cref="StepRule"/> on one observation.</summary>
/// <param name="rule">The switches.</param>
/// <param name="observation">The arguments; what was returned is not looked at, except as the state kept outside.</param>
internal readonly struct StepModel(StepRule rule, Observation observation)
{
    private int Time => observation.Calls + rule.EarlierCalls;

    private double Gamma =>
        Rounded(rule.FixedGamma ?? (rule.EtaForGamma ? observation.Settings.Eta : observation.Settings.Gamma), FloatConstants.Gamma);

    private double Epsilon => Rounded(rule.Epsilon, FloatConstants.Epsilon);

    private double Eta
    {
        get
        {
            var eta = rule.EtaScale * Rounded(rule.EtaForGamma ? observation.Settings.Gamma : observation.Settings.Eta, FloatConstants.Eta);
            return rule.Eta switch
            {
                EtaForm.One => 1,
                EtaForm.Squared => eta * eta,
                EtaForm.OverTime => eta / Time,
                EtaForm.OverRootOfTime => eta / Math.Sqrt(Time),
                EtaForm.Lesson => Hyperparameters.Lesson.Eta,
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
            BaseForm.Minus => -own.X,
            BaseForm.MovedByOther => own.X - OfOther.Change(other, own, OfOther.NewState(other, own, 3 - index), 3 - index),
            _ => own.X,
        };
        var moved = rule.Ascends ? start + change : start - change;
        return (moved, rule.GradientAfterMove ? NewState(own with { X = moved }, other, index) : state, change);
    }

    private double NewState(Coordinate own, Coordinate other, int index)
    {
        switch (rule.Source)
        {
            case StateSource.FirstForBoth or StateSource.SecondForBoth:
                var holder = rule.Source is StateSource.FirstForBoth ? 1 : 2;
                return index == holder ? SharedState(own, other, index) : own.S;
            case StateSource.Overwritten:
                return OfOther.Combined(other.S, other, own);
            case StateSource.OtherNew:
                return Combined(OfOther.Combined(other.S, other, own), own, other);
            default:
                var old = rule.Source switch
                {
                    StateSource.Other => other.S,
                    StateSource.Outside => observation.PreviousS,
                    StateSource.First => index == 1 ? own.S : other.S,
                    StateSource.Second => index == 2 ? own.S : other.S,
                    StateSource.One => 1,
                    StateSource.OneAtFirst when own.S == 0 => 1,
                    StateSource.SquareAtFirst when own.S == 0 => Square(own, other),
                    _ => own.S,
                };
                var fresh = Combined(old, own, other);
                return rule.EpsilonForm is EpsilonForm.KeptInState ? fresh + Epsilon : fresh;
        }
    }

    /// <summary>The holder's state after both squares went into it, coordinate 1 first.</summary>
    private double SharedState(Coordinate own, Coordinate other, int index) =>
        index == 1 ? Combined(Combined(own.S, own, other), other, own) : Combined(Combined(own.S, other, own), own, other);

    private double Combined(double old, Coordinate own, Coordinate other)
    {
        var square = Square(own, other);
        return rule.Average switch
        {
            AverageForm.BracketsMissing => Gamma * old + 1 - Gamma * square,
            AverageForm.BracketsTooWide => (Gamma * old + 1 - Gamma) * square,
            AverageForm.SquareOfSum => Math.Pow(old + Gradient(rule.StateGradient, own, other), 2),
            AverageForm.StateSquared => rule.Keep(Gamma) * old * old + rule.Add(Gamma) * square,
            AverageForm.Product => old * square,
            AverageForm.Maximum => Math.Max(old, square),
            AverageForm.NeverFalls => Math.Max(old, Linear(old, square)),
            AverageForm.RootOfSum => Math.Sqrt(Linear(old, square)),
            AverageForm.OfRoots => Linear(old * old, square),
            AverageForm.Momentum => Gamma * old + Eta * Gradient(rule.StateGradient, own, other),
            _ => Linear(old, square),
        };
    }

    private double Linear(double old, double square) => Weighted(rule.Keep(Gamma), old) + Weighted(rule.Add(Gamma), square);

    /// <summary>A number that is left out leaves no NaN behind.</summary>
    private static double Weighted(double weight, double value) => weight == 0 ? 0 : weight * value;

    private double Square(Coordinate own, Coordinate other)
    {
        var g = Gradient(rule.StateGradient, own, other);
        return rule.Square switch
        {
            SquareForm.Plain => g,
            SquareForm.Absolute => Math.Abs(g),
            SquareForm.Doubled => 2 * g,
            SquareForm.Cubed => g * g * g,
            SquareForm.Fourth => g * g * g * g,
            SquareForm.Root => Math.Sqrt(Math.Abs(g)),
            SquareForm.TimesX => g * own.X,
            SquareForm.TimesOther => g * Gradient(rule.StateGradient, other, own),
            SquareForm.SumOfBoth => g * g + Math.Pow(Gradient(rule.StateGradient, other, own), 2),
            SquareForm.MeanOfBoth => (g * g + Math.Pow(Gradient(rule.StateGradient, other, own), 2)) / 2,
            _ => g * g,
        };
    }

    private double Change(Coordinate own, Coordinate other, double state, int index)
    {
        var g = Gradient(rule.MoveGradient, own, other);
        var used = UsedState(own, other, state, index);
        if (rule.Factor is FactorForm.InsideRoot)
        {
            return Eta / Math.Sqrt(used + Epsilon * g);
        }
        if (rule.Factor is FactorForm.OnEpsilonOnly)
        {
            return Eta / Root(used) + Epsilon * g;
        }
        if (rule.Factor is FactorForm.State or FactorForm.EtaTimesState)
        {
            return rule.Factor is FactorForm.State ? used : Eta * used;
        }
        var rate = Rate(used);
        var change = rule.Factor switch
        {
            FactorForm.One => rate,
            FactorForm.Squared => rate * (g * g),
            FactorForm.Sign => rate
                * (
                    g > 0 ? 1
                    : g < 0 ? -1
                    : g
                ),
            FactorForm.Absolute => rate * Math.Abs(g),
            FactorForm.Inverse => rate / g,
            FactorForm.OtherGradient => rate * Gradient(rule.MoveGradient, other, own),
            _ => rate * g,
        };
        return rule.EpsilonForm is EpsilonForm.AddedToStep ? change + Epsilon : change;
    }

    private double UsedState(Coordinate own, Coordinate other, double state, int index)
    {
        var used =
            rule.Source is StateSource.FirstForBoth or StateSource.SecondForBoth
            && index != (rule.Source is StateSource.FirstForBoth ? 1 : 2)
                ? SharedState(other, own, 3 - index)
                : rule.Used switch
                {
                    StateUsed.Old => own.S,
                    StateUsed.OtherNew => OfOther.NewState(other, own, 3 - index),
                    StateUsed.OtherOld => other.S,
                    StateUsed.SumOfBoth => state + OfOther.NewState(other, own, 3 - index),
                    StateUsed.Square => Square(own, other),
                    StateUsed.Squared => state * state,
                    _ => state,
                };
        return rule.Correction switch
        {
            Correction.Bias => used / (1 - Math.Pow(Gamma, Time)),
            Correction.BiasTimes => used * (1 - Math.Pow(Gamma, Time)),
            Correction.MeanOverTime => used / Time,
            _ => used,
        };
    }

    private double Rate(double used) =>
        rule.Division switch
        {
            DivisionForm.Multiply => Eta * Denominator(used),
            DivisionForm.None => Eta,
            DivisionForm.Inverted => Denominator(used) / Eta,
            _ => rule.EpsilonForm is EpsilonForm.AddedToRate ? Eta / Denominator(used) + Epsilon : Eta / Denominator(used),
        };

    private double Denominator(double used) =>
        rule.EpsilonForm switch
        {
            EpsilonForm.OutsideRoot => Root(used) + Epsilon,
            EpsilonForm.None or EpsilonForm.AddedToRate or EpsilonForm.AddedToStep or EpsilonForm.KeptInState => Root(used),
            EpsilonForm.Maximum => Math.Max(Root(used), Epsilon),
            EpsilonForm.Twice => Root(used + Epsilon) + Epsilon,
            EpsilonForm.Subtracted => Root(used - Epsilon),
            _ => Root(used + Epsilon),
        };

    private double Root(double value) =>
        rule.Root switch
        {
            RootForm.None => value,
            RootForm.Fourth => Math.Sqrt(Math.Sqrt(value)),
            RootForm.Cube => Math.Cbrt(value),
            RootForm.Squared => value * value,
            _ => Math.Sqrt(value),
        };

    private double Gradient(GradientForm form, Coordinate own, Coordinate other)
    {
        var slope = rule.SlopeScale * Rounded(own.Slope, FloatConstants.Slope);
        return form switch
        {
            GradientForm.Right when own.Given is { } given => given,
            GradientForm.WithoutFactor => own.X,
            GradientForm.HalfFactor => slope / 2 * own.X,
            GradientForm.DoubleFactor => slope * 2 * own.X,
            GradientForm.FunctionValue => slope / 2 * own.X * own.X,
            GradientForm.OtherFactor => other.Slope * own.X,
            GradientForm.OtherVariable => slope * other.X,
            GradientForm.Other => other.Gradient,
            GradientForm.RoundBowl => 2 * own.X,
            GradientForm.TimesX => slope * own.X * own.X,
            GradientForm.Sum => own.Gradient + other.Gradient,
            GradientForm.SingleFactor => slope,
            GradientForm.Zero => 0,
            _ => slope * own.X,
        };
    }

    private double Rounded(double value, FloatConstants constant) => rule.Floats.HasFlag(constant) ? (float)value : value;
}
