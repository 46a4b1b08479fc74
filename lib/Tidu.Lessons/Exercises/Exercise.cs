using System.Collections.Immutable;

namespace Tidu.Lessons;

/// <summary>The exercises of the lessons. As a cell's value, each shows its statement and its hints.</summary>
public static partial class Exercise
{
    /// <summary>The exercises of 7.5, easy to hard.</summary>
    public static ImmutableArray<LessonExercise> OfAdaGrad =>
        [AdaGradStates, AdaGradLengths, AdaGradStep, AdaGradHalving, AdaGradScale, AdaGradBug, AdaGradEta, AdaGradNoise];

    /// <summary>The exercises of 7.6, easy to hard.</summary>
    public static ImmutableArray<LessonExercise> OfRmsProp =>
        [RmsPropStates, RmsPropMemory, RmsPropStep, RmsPropFirstStep, RmsPropCrossing, RmsPropBug, RmsPropBrake, RmsPropBounce];
}
