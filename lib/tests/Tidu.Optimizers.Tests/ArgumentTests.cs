namespace Tidu.Optimizers.Tests;

public class ArgumentTests
{
    public static readonly TheoryData<IOptimizer> Optimizers = new(Samples.Optimizers.Where(optimizer => optimizer.States() == 1));

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Spans_of_different_length_are_refused_and_nothing_changes(IOptimizer optimizer)
    {
        double[] numbers = Numbers();
        Assert.Throws<ArgumentException>(
            "gradient",
            () => optimizer.Step(numbers.AsSpan(0, 9), numbers.AsSpan(10, 8), numbers.AsSpan(20, 9))
        );
        Assert.Throws<ArgumentException>("s", () => optimizer.Step(numbers.AsSpan(0, 9), numbers.AsSpan(10, 9), numbers.AsSpan(20, 10)));
        Assert.Equal(Numbers(), numbers);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Overlapping_spans_are_refused_and_nothing_changes(IOptimizer optimizer)
    {
        double[] numbers = Numbers();
        Assert.Throws<ArgumentException>(
            "gradient",
            () => optimizer.Step(numbers.AsSpan(0, 9), numbers.AsSpan(8, 9), numbers.AsSpan(20, 9))
        );
        Assert.Throws<ArgumentException>("s", () => optimizer.Step(numbers.AsSpan(0, 9), numbers.AsSpan(10, 9), numbers.AsSpan(0, 9)));
        Assert.Throws<ArgumentException>("s", () => optimizer.Step(numbers.AsSpan(0, 9), numbers.AsSpan(20, 9), numbers.AsSpan(12, 9)));
        Assert.Equal(Numbers(), numbers);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Spans_of_float_are_checked_alike(IOptimizer optimizer)
    {
        float[] numbers = [1, 2, 3, 4];
        Assert.Throws<ArgumentException>(
            "gradient",
            () => optimizer.Step(numbers.AsSpan(0, 2), numbers.AsSpan(2, 1), numbers.AsSpan(3, 1))
        );
        Assert.Throws<ArgumentException>("s", () => optimizer.Step(numbers.AsSpan(0, 2), numbers.AsSpan(2, 2), numbers.AsSpan(1, 2)));
        Assert.Equal([1, 2, 3, 4], numbers);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Neighbouring_and_empty_spans_are_no_overlap(IOptimizer optimizer)
    {
        double[] numbers = Numbers();
        optimizer.Step(numbers.AsSpan(0, 10), numbers.AsSpan(10, 10), numbers.AsSpan(20, 10));
        Assert.NotEqual(Numbers()[..10], numbers[..10]);
        Assert.Equal(Numbers()[10..20], numbers[10..20]);
        optimizer.Step(Span<double>.Empty, []);
    }

    private static double[] Numbers() => [.. Enumerable.Range(1, 30).Select(i => (double)i)];
}
