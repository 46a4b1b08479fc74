using System.Numerics;

namespace Tidu.Benchmarks;

/// <summary>All comparisons, in the order of the report.</summary>
internal sealed record Suite(
    IReadOnlyDictionary<(string Type, int Length), Comparison> RmsProp,
    IReadOnlyList<Comparison> Others,
    Comparison Stagger,
    Comparison Plane,
    string PythonModules
)
{
    private const int LengthOfOthers = 10_000;

    /// <summary>Every comparison with its title.</summary>
    public IEnumerable<Comparison> All => [.. RmsProp.Values, .. Others, Stagger, Plane];

    /// <summary>The lengths that were measured.</summary>
    public IReadOnlyList<int> Lengths => [.. RmsProp.Keys.Select(key => key.Length).Distinct()];

    /// <summary>Measures.</summary>
    /// <param name="lengths">How many numbers the steps of RMSProp shall have.</param>
    /// <param name="pythons">Where to look for NumPy and PyTorch.</param>
    /// <param name="rounds">How many turns each contender has.</param>
    /// <param name="progress">Where each comparison is announced.</param>
    public static Suite Run(IReadOnlyList<int> lengths, IReadOnlyList<string> pythons, int rounds, TextWriter progress)
    {
        Dictionary<(string, int), Comparison> comparisons = [];
        var modules = "";
        foreach (var length in lengths)
        {
            comparisons[("double", length)] = Measure<double>("double", "float64", length);
            comparisons[("float", length)] = Measure<float>("float", "float32", length);
        }
        IEnumerable<Comparison> others = Method<double>
            .Others.Zip(
                Method<float>.Others,
                (ofDouble, ofFloat) => (Comparison[])[MeasureOther(ofDouble, "double"), MeasureOther(ofFloat, "float")]
            )
            .SelectMany(pair => pair);
        using StaggerContenders stagger = new();
        return new(
            comparisons,
            [.. others],
            Compare("RMSProp by the place of the arrays", "double", StaggerContenders.Length, stagger.All()),
            Comparison.Measure("RMSProp in two dimensions, 20 steps", "ns", PlaneContenders.All(), rounds, 1),
            modules
        );

        Comparison Measure<T>(string type, string pythonType, int length)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            StepContenders<T> contenders = new(Method<T>.RmsProp, length);
            IReadOnlyList<Contender> here = contenders.AllOfRmsProp();
            // A process for each comparison, so that its arrays are gone afterwards.
            using var python = PythonSteps.Start(pythons);
            modules = python?.Modules ?? "";
            IEnumerable<Contender> there = python?.Contenders(pythonType, length, contenders.MeanAfterFirstStep()) ?? [];
            return Compare("RMSProp", type, length, [.. here, .. there]);
        }

        Comparison MeasureOther<T>(Method<T> method, string type)
            where T : unmanaged, IFloatingPointIeee754<T> =>
            Compare(method.Name, type, LengthOfOthers, new StepContenders<T>(method, LengthOfOthers).All());

        Comparison Compare(string optimizer, string type, int length, IReadOnlyList<Contender> contenders)
        {
            var title = FormattableString.Invariant($"{optimizer}, {length:N0} {type}s");
            progress.WriteLine($"{title} …");
            return Comparison.Measure(title, "ns per number", contenders, rounds, length);
        }
    }
}
