using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Explorers;

/// <summary>What figures say to whoever makes them.</summary>
public sealed class ExploreTests
{
    [Fact]
    public void A_function_that_is_no_quadratic_is_refused_in_a_sentence()
    {
        var other = Objectives.Ellipse with { Name = "x₁⁴ + x₂⁴", Quadratic = null };

        var error = Assert.Throws<ArgumentException>(() => Explore.Run(other, new AdaGrad(0.4)));

        Assert.Contains("探索台只能画二次函数", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_number_of_steps_that_no_page_draws_is_refused(int steps)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Explore.Run(Objectives.Ellipse, new AdaGrad(0.4)) with
            {
                Steps = steps,
            }
        );

        Assert.Contains("1 到 1000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_with_a_misspelt_setting_names_it()
    {
        var figure = Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9)) with { Presets = [new("γ = 0.99", "gama=0.99")] };

        var error = Assert.Throws<ArgumentException>(figure.ToHtml);

        Assert.Contains("gama", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figure_gives_the_same_bytes_and_names_no_address()
    {
        static LessonFigure[] Figures() =>
            [
                Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9), new AdaGrad(0.4)),
                Explore.LearningRates(Objectives.Ellipse, new GradientDescent(0.4), new AdaGrad(0.4)),
                Explore.Memory(Objectives.Ellipse, new AdaGrad(0.4)),
                Explore.DrawnGradient(new AdaGrad(0.4), new RmsProp(0.4, 0.9)),
                Explore.TurnedValley(Objectives.Ellipse, new AdaGrad(2)),
            ];

        string[] html = [.. Figures().Select(figure => figure.ToStandaloneHtml())];

        Assert.Equal(html, Figures().Select(figure => figure.ToStandaloneHtml()));
        Assert.All(
            html,
            one =>
                Assert.DoesNotContain(
                    "http",
                    one.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_turned_and_scaled_quadratic_has_the_gradient_of_its_value()
    {
        var f = (new Quadratic(0.1, 2) { Scale = 3 }).Turned(30);
        const double H = 1e-6;

        var (g1, g2) = f.Gradient(-5, -2);

        Assert.Equal((f.Value(-5 + H, -2) - f.Value(-5 - H, -2)) / (2 * H), g1, 1e-6);
        Assert.Equal((f.Value(-5, -2 + H) - f.Value(-5, -2 - H)) / (2 * H), g2, 1e-6);
    }

    [Fact]
    public void Without_a_script_a_figure_shows_what_its_text_speaks_of()
    {
        Assert.Contains(
            "有效学习率，灰线是界限 2/曲率",
            Explore.Bounce(Objectives.Ellipse, new RmsProp(0.4, 0.9)).ToHtml(),
            StringComparison.Ordinal
        );
        var longer = Explore.Run(Objectives.Ellipse, new AdaGrad(0.6)) with { Steps = 100 };
        Assert.Contains("走 100 步：每一步之后的 f", longer.ToHtml(), StringComparison.Ordinal);
    }
}
