namespace Tidu.Lessons.Exercises;

/// <content>The line that moves x.</content>
internal readonly partial struct StepModel
{
    private double Change(Coordinate own, Coordinate other, double state, int index) =>
        WithVelocity(Clipped(WholeChange(own, other, state, index), rule.LargestChange));

    private double WholeChange(Coordinate own, Coordinate other, double state, int index)
    {
        var gradient = Gradient(rule.MoveGradient, own, other);
        var (g, used) = (Direction(gradient), Divisor(UsedState(own, other, state, index), gradient));
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
        return rule.EpsilonForm switch
        {
            EpsilonForm.AddedToStep => change + Epsilon,
            EpsilonForm.AddedToX => change - Epsilon,
            _ => change,
        };
    }

    private double UsedState(Coordinate own, Coordinate other, double state, int index)
    {
        var used = rule.Source switch
        {
            StateSource.FirstForBoth when index == 2 => SharedState(other, own, 1),
            StateSource.SecondForBoth when index == 1 => SharedState(other, own, 2),
            StateSource.FirstInTurn => index == 1 ? Combined(own.S, own, other) : SharedState(other, own, 1),
            StateSource.SecondInTurn => index == 1 ? Combined(other.S, own, other) : state,
            StateSource.OutsideInTurn => index == 1 ? Combined(observation.PreviousS, own, other) : state,
            _ => rule.Used switch
            {
                StateUsed.Old => own.S,
                StateUsed.OtherNew => OfOther.NewState(other, own, 3 - index),
                StateUsed.OtherOld => other.S,
                StateUsed.SumOfBoth => state + OfOther.NewState(other, own, 3 - index),
                StateUsed.MeanOfBoth => (state + OfOther.NewState(other, own, 3 - index)) / 2,
                StateUsed.LargerOfBoth => Math.Max(state, OfOther.NewState(other, own, 3 - index)),
                StateUsed.UpdatedAgain => Combined(state, own, other),
                StateUsed.Square => Square(own, other),
                StateUsed.Squared => state * state,
                _ => state,
            },
        };
        return Corrected(used);
    }

    private double Corrected(double used) =>
        rule.Correction switch
        {
            Correction.Bias => used / (1 - Math.Pow(Gamma, Time)),
            Correction.BiasTimes => used * (1 - Math.Pow(Gamma, Time)),
            Correction.MeanOverTime => used / Time,
            _ => used,
        };

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
            EpsilonForm.None or EpsilonForm.AddedToRate or EpsilonForm.AddedToStep or EpsilonForm.AddedToX or EpsilonForm.KeptInState =>
                Root(used),
            EpsilonForm.Multiplied => Root(used * Epsilon),
            EpsilonForm.Maximum => Math.Max(Root(used), Epsilon),
            EpsilonForm.MaximumInsideRoot => Root(Math.Max(used, Epsilon)),
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
}
