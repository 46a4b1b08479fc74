namespace Tidu.Lessons.Exercises;

/// <content>The line that updates the state.</content>
internal readonly partial struct StepModel
{
    private double NewState(Coordinate own, Coordinate other, int index)
    {
        switch (rule.Source)
        {
            case StateSource.FirstForBoth or StateSource.SecondForBoth or StateSource.FirstInTurn or StateSource.SecondInTurn:
                var holder = rule.Source is StateSource.FirstForBoth or StateSource.FirstInTurn ? 1 : 2;
                return index == holder ? SharedState(own, other, index) : own.S;
            case StateSource.OutsideInTurn:
                var outside = own with { S = observation.PreviousS };
                return SharedState(outside, other, index);
            case StateSource.Overwritten:
                return OfOther.Combined(other.S, other, own);
            case StateSource.OtherNew:
                return Combined(OfOther.Combined(other.S, other, own), own, other);
            default:
                var old = rule.Source switch
                {
                    StateSource.Other => other.S,
                    StateSource.Outside => observation.PreviousS,
                    StateSource.Remembered => memory.State,
                    StateSource.First => index == 1 ? own.S : other.S,
                    StateSource.Second => index == 2 ? own.S : other.S,
                    StateSource.One => 1,
                    StateSource.OneAtFirst when own.S == 0 => 1,
                    StateSource.TenthAtFirst when own.S == 0 => 0.1,
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
            AverageForm.ProductWithAverage => old * (rule.Keep(Gamma) + rule.Add(Gamma) * square),
            AverageForm.EtaForGamma => Gamma * old + (1 - Eta) * square,
            AverageForm.Maximum => Math.Max(old, square),
            AverageForm.MaximumOfKept => Math.Max(Gamma * old, square),
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
            SquareForm.RootOfSigned => Math.Sqrt(g),
            SquareForm.TimesEta => observation.Settings.Eta * g * g,
            SquareForm.OfStep => Math.Pow(observation.Settings.Eta * g, 2),
            SquareForm.TimesX => g * own.X,
            SquareForm.TimesOther => g * Gradient(rule.StateGradient, other, own),
            SquareForm.SumOfBoth => g * g + Math.Pow(Gradient(rule.StateGradient, other, own), 2),
            SquareForm.MeanOfBoth => (g * g + Math.Pow(Gradient(rule.StateGradient, other, own), 2)) / 2,
            _ => g * g,
        };
    }
}
