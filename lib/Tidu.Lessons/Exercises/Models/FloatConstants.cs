namespace Tidu.Lessons.Exercises;

/// <summary>Constants of a step that may be <see cref="float"/> by mistake.</summary>
[Flags]
internal enum FloatConstants
{
    None = 0,
    Eta = 1,
    Gamma = 2,
    Slope = 4,
    Epsilon = 8,
}
