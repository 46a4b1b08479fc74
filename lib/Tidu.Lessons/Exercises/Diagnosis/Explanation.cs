using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>The mistakes that reproduce one coordinate of a step; none where it is right.</summary>
internal sealed record Explanation(ImmutableArray<Mistake> Mistakes)
{
    public static Explanation Right { get; } = new([]);

    public bool IsRight => Mistakes.IsEmpty;

    /// <summary>Whether another explanation names the same mistakes.</summary>
    public bool IsSameAs(Explanation other) => Mistakes.Select(one => one.Name).SequenceEqual(other.Mistakes.Select(one => one.Name));
}
