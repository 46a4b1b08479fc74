namespace Tidu.Lessons.Exercises;

/// <content>What it takes to follow the rule.</content>
internal sealed partial record StepRule
{
    /// <summary>Whether the rule counts its calls.</summary>
    public bool CountsCalls =>
        Memory is MemoryForm.CorrectedAverageGradient
        || GammaToTime
        || Correction is not Correction.None
        || Eta is EtaForm.OverTime or EtaForm.OverRootOfTime;

    /// <summary>Whether the rule looks at the other coordinate.</summary>
    public bool NeedsOther =>
        IsOfOther(StateGradient)
        || IsOfOther(MoveGradient)
        || Square is SquareForm.TimesOther or SquareForm.SumOfBoth or SquareForm.MeanOfBoth
        || Source
            is not (
                StateSource.Own
                or StateSource.Outside
                or StateSource.Remembered
                or StateSource.One
                or StateSource.OneAtFirst
                or StateSource.TenthAtFirst
                or StateSource.SquareAtFirst
            )
        || Used is StateUsed.OtherNew or StateUsed.OtherOld or StateUsed.SumOfBoth or StateUsed.MeanOfBoth or StateUsed.LargerOfBoth
        || Factor is FactorForm.OtherGradient
        || Base is BaseForm.Other or BaseForm.OtherMoved or BaseForm.MovedByOther
        || ReturnedX is ReturnedX.OtherNew
        || ReturnedS is ReturnedS.OtherNew
        || double.IsFinite(LongestGradient)
        || Interleaved
        || InterleavedArguments;

    private static bool IsOfOther(GradientForm gradient) =>
        gradient
            is GradientForm.OtherFactor
                or GradientForm.OtherVariable
                or GradientForm.OtherVariableMoved
                or GradientForm.Other
                or GradientForm.Sum
                or GradientForm.Normalised;
}
