namespace Tidu.Formulas;

/// <summary>What stands beside a sign in its row.</summary>
/// <param name="Before">The class of the part before, if there is one.</param>
/// <param name="After">The class of the part after, if there is one.</param>
/// <param name="Unary">Whether a binary sign has nothing to join here, as the minus of −x.</param>
/// <param name="Braced">Whether braces make it an ordinary letter, as in <c>1{,}000</c>.</param>
internal readonly record struct Surroundings(AtomClass? Before, AtomClass? After, bool Unary = false, bool Braced = false)
{
    /// <summary>Whether it begins its element though something stands before it, in the cell to the left.</summary>
    public bool First { get; init; }
}

/// <summary>TeX's rules for neighbours in a row (The TeXbook, appendix G, rules 5 and 6).</summary>
internal static class RowSpacing
{
    /// <summary>The classes of the parts, where a binary sign without two neighbours to join has become ordinary.</summary>
    /// <param name="afterOrdinary">Whether something to join stands before the first.</param>
    public static AtomClass[] Classes(IReadOnlyList<MathNode> items, bool afterOrdinary)
    {
        var classes = items.Select(item => item.Class).ToArray();
        AtomClass? before = afterOrdinary ? AtomClass.Ordinary : null;
        for (var i = 0; i < classes.Length; i++)
        {
            if (IsInvisible(items[i]))
            {
                continue;
            }
            if (classes[i] == AtomClass.Binary && !CanJoin(before, Next(items, classes, i)))
            {
                classes[i] = AtomClass.Ordinary;
            }
            before = classes[i];
        }
        return classes;
    }

    /// <summary>The class of the next visible part.</summary>
    public static AtomClass? Next(IReadOnlyList<MathNode> items, AtomClass[] classes, int index)
    {
        for (var i = index + 1; i < classes.Length; i++)
        {
            if (!IsInvisible(items[i]))
            {
                return classes[i];
            }
        }
        return null;
    }

    private static bool IsInvisible(MathNode node) => node is Space;

    private static bool CanJoin(AtomClass? before, AtomClass? after) =>
        before is AtomClass.Ordinary or AtomClass.Close
        && after is not (null or AtomClass.Relation or AtomClass.Close or AtomClass.Punctuation);
}
