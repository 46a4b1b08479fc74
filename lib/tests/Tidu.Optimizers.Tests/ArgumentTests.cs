namespace Tidu.Optimizers.Tests;

public class ArgumentTests
{
    public static readonly TheoryData<IOptimizer> Optimizers = new(Samples.Optimizers.Where(optimizer => optimizer.States() == 1));

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Spans_of_different_length_are_refused_and_nothing_changes(IOptimizer optimizer)
    {
        var numbers = Numbers();
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
        var numbers = Numbers();
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
        var numbers = Numbers();
        optimizer.Step(numbers.AsSpan(0, 10), numbers.AsSpan(10, 10), numbers.AsSpan(20, 10));
        Assert.NotEqual(Numbers()[..10], numbers[..10]);
        Assert.Equal(Numbers()[10..20], numbers[10..20]);
        optimizer.Step(Span<double>.Empty, []);
    }

    [Fact]
    public void A_second_state_is_checked_like_the_first()
    {
        var numbers = Numbers();
        Assert.Throws<ArgumentException>("m", () => Step(numbers.AsSpan(21, 8)));
        Assert.Throws<ArgumentException>("m", () => Step(numbers.AsSpan(0, 7)));
        Assert.Throws<ArgumentException>("m", () => Step(numbers.AsSpan(7, 7)));
        Assert.Throws<ArgumentException>("m", () => Step(numbers.AsSpan(14, 7)));
        Assert.Throws<ArgumentException>("m", () => Step([]));
        Assert.Equal(Numbers(), numbers);

        void Step(Span<double> m) => new AdaDelta().Step(numbers.AsSpan(0, 7), numbers.AsSpan(7, 7), numbers.AsSpan(14, 7), m);
    }

    [Fact]
    public void A_state_that_an_optimizer_does_not_have_is_refused()
    {
        var numbers = Numbers();
        Assert.Throws<ArgumentException>(
            "s",
            () => new GradientDescent(1).Step(numbers.AsSpan(0, 1), numbers.AsSpan(1, 1), numbers.AsSpan(2, 1))
        );
        Assert.Throws<ArgumentException>(
            "m",
            () => new RmsProp(1).Step(numbers.AsSpan(0, 1), numbers.AsSpan(1, 1), numbers.AsSpan(2, 1), numbers.AsSpan(3, 1))
        );
        Assert.Equal(Numbers(), numbers);
    }

    [Fact]
    public void The_message_says_whether_a_length_differs_or_a_state_is_one_too_many()
    {
        Assert.StartsWith("gradient 有 3 个元素，应与 x 一样有 0 个。", Message(() => new RmsProp(1).Step([], new double[3])));
        Assert.StartsWith(
            "s 有 3 个元素，应与 x 一样有 2 个。",
            Message(() => new RmsProp(1).Step(new double[2], new double[2], new double[3]))
        );
        Assert.StartsWith(
            "s 有 3 个元素，但这个优化器没有这项状态",
            Message(() => new GradientDescent(1).Step(new double[3], new double[3], new double[3]))
        );

        static string Message(Action step) => Assert.Throws<ArgumentException>(step).Message;
    }

    [Fact]
    public void Adam_without_the_number_of_the_step_is_refused_and_nothing_changes()
    {
        var numbers = Numbers();
        Assert.Throws<ArgumentOutOfRangeException>(
            "step",
            () => new Adam(1).Step(numbers.AsSpan(0, 1), numbers.AsSpan(1, 1), numbers.AsSpan(2, 1), numbers.AsSpan(3, 1))
        );
        Assert.Equal(Numbers(), numbers);
    }

    private static double[] Numbers() => [.. Enumerable.Range(1, 30).Select(i => (double)i)];
}
