using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Explanations of both coordinates in words.</summary>
/// <param name="explanations">The explanation of each coordinate.</param>
/// <param name="coordinates">What else was found of them.</param>
/// <param name="coordinated">Whether the step sees both coordinates.</param>
internal sealed class ExplanationText(ImmutableArray<Explanation> explanations, ImmutableArray<MistakeSearch> coordinates, bool coordinated)
{
    /// <summary>What the mistakes are, and where.</summary>
    public IEnumerable<string> Lines => [.. Described(), .. Alternative()];

    /// <summary>Mistakes of the whole step.</summary>
    public static string Together(ImmutableArray<string> names, string where = "") =>
        names switch
        {
            [var only] => $"像是：{only}{where}。",
            [var first, var second] => $"像是两处一起错{where}：一、{first}；二、{second}。",
            _ => $"像是三处一起错{where}：一、{names[0]}；二、{names[1]}；三、{names[2]}。",
        };

    private IEnumerable<string> Described()
    {
        var (first, second) = (explanations[0], explanations[1]);
        if (!coordinated)
        {
            yield return Described(first.IsRight ? second : first, "");
        }
        else if (first.IsSameAs(second))
        {
            yield return Described(first, "（两个方向都是）");
        }
        else if (Shared(first, second) is { } shared)
        {
            var (more, place) = first.Mistakes.Length > 1 ? (first, "x₁") : (second, "x₂");
            var extra = more.Mistakes.First(one => one.Name != shared.Name);
            yield return $"像是：{shared.Name}（两个方向都是）；{place} 这一边还有一处：{extra.Name}。";
        }
        else
        {
            if (!first.IsRight)
            {
                yield return Described(first, second.IsRight ? "（只在 x₁ 这一边，x₂ 那边是对的）" : "（x₁ 这一边）", alone: true);
            }
            if (!second.IsRight)
            {
                yield return Described(second, first.IsRight ? "（只在 x₂ 这一边，x₁ 那边是对的）" : "（x₂ 这一边）", alone: true);
            }
        }
    }

    /// <summary>Another single mistake that does the same, where one mistake explains all.</summary>
    private IEnumerable<string> Alternative()
    {
        ImmutableArray<int> wrong = [.. Enumerable.Range(0, explanations.Length).Where(i => !explanations[i].IsRight)];
        if (wrong.Any(i => explanations[i].Mistakes.Length > 1 || !explanations[i].IsSameAs(explanations[wrong[0]])))
        {
            yield break;
        }
        var other = coordinates[wrong[0]]
            .Singles.FirstOrDefault(one =>
                !one.Mistakes[0].IsRare && !one.IsSameAs(explanations[wrong[0]]) && wrong.All(i => coordinates[i].Singles.Any(one.IsSameAs))
            );
        if (other is not null)
        {
            yield return $"也可能是：{other.Mistakes[0].Name}。两种错在这里给出同样的数。";
        }
    }

    private static string Described(Explanation explanation, string where, bool alone = false) =>
        Together([.. explanation.Mistakes.Select(one => alone ? one.NameOfOne : one.Name)], where);

    /// <summary>The mistake of both coordinates, where one of them has another besides.</summary>
    private static Mistake? Shared(Explanation first, Explanation second) =>
        (first.Mistakes, second.Mistakes) switch
        {
            ([var only], { Length: 2 } pair) when pair.Any(one => one.Name == only.Name) => only,
            ({ Length: 2 } pair, [var only]) when pair.Any(one => one.Name == only.Name) => only,
            _ => null,
        };
}
