using Tidu.Lessons.Tests.Figures;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Explorers;

/// <summary>What the figures show, held against numbers that were computed independently, in another language.</summary>
public sealed class FigureFactTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Objective2D F = Objectives.Ellipse;

    public static TheoryData<string, string, string, double> Facts =>
        new()
        {
            // Which η works: gradient descent breaks off at 0.5, AdaGrad nowhere.
            { "rates", "eta=0.4", "controller.runs()[0].f[20]", 0.0890 },
            { "rates", "eta=0.6", "controller.runs()[0].f[20]", 5.600e6 },
            { "rates", "eta=0.6", "controller.runs()[2].f[20]", 7.8e-13 },
            { "rates", "eta=3", "controller.runs()[1].f[20]", 3.0e-14 },
            // Steepness cancels in AdaGrad, whatever the curvature; gradient descent explodes.
            { "steepness", "curvature=400", "controller.runs()[1].x2[20]", -0.158591 },
            { "steepness", "scale=100", "controller.runs()[1].x1[20]", -2.38256 },
            { "steepness", "x1=-2&x2=-2", "controller.runs()[1].x1[20]", -0.158591 },
            { "steepness", "x1=-2&x2=-2", "controller.runs()[1].x2[20]", -0.158591 },
            // The rate crosses 2/curvature, and the run bounces; ε = 1 keeps it below.
            { "bounce", "", "controller.runs()[0].f[53]", 1.36 },
            { "bounce", "", "[...controller.runs()[0].rate2].findIndex((rate) => rate > 0.5)", 25 },
            { "bounce", "", "[...controller.runs()[0].rate1].findIndex((rate) => rate > 10)", 51 },
            { "bounce", "epsilon=1&steps=1000", "controller.runs()[0].f[1000]", 1.6e-72 },
            // The first gradient's share of the state at step 20.
            { "memory", "", "controller.shares()[0][0]", 0.32 },
            { "memory", "", "controller.shares()[1][0]", 0.85 },
            { "memory", "rule=adagrad", "controller.shares()[0][0]", 0.1055 },
            { "memory", "rule=adagrad", "controller.shares()[1][0]", 0.28 },
            // After a cliff AdaGrad's rate stays, RMSProp's recovers.
            { "drawn", "", "controller.rates()[0][100]", 0.0126 },
            { "drawn", "", "controller.rates()[1][10]", 0.050 },
            { "drawn", "", "controller.rates()[1][40]", 0.24 },
            { "drawn", "", "controller.rates()[1][100]", 3.3 },
            // Rates for each coordinate are of little use in a turned valley.
            { "turned", "", "controller.runs()[0].f[20]", 5.3e-7 },
            { "turned", "angle=45", "controller.runs()[0].f[20]", 0.211 },
            { "turned", "angle=45", "controller.runs()[1].f[20]", 0.145 },
            // The brake.
            { "schedules", "schedule=decay", "controller.runs()[0].f[20]", 6.8e-5 },
            { "schedules", "schedule=decay", "controller.runs()[0].f[1000]", 1.4e-218 },
            { "schedules", "schedule=root", "controller.runs()[0].f[20]", 0.091 },
            { "schedules", "schedule=root", "controller.runs()[0].f[1000]", 8.1e-5 },
        };

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_figure_in_a_state_shows_what_was_computed_elsewhere(string figure, string state, string expression, double expected)
    {
        using var page = new LivePage(browser, Figure(figure), fragment: $"#{figure}:{state}");

        Assert.InRange(page.Number(expression) / expected, 0.98, 1.02);
    }

    [Theory]
    [InlineData("rates")]
    [InlineData("steepness")]
    [InlineData("bounce")]
    [InlineData("memory")]
    [InlineData("drawn")]
    [InlineData("turned")]
    [InlineData("schedules")]
    public void Every_figure_passes_axe_and_fits_a_phone(string figure)
    {
        using var page = new LivePage(browser, Figure(figure), width: 360);

        Assert.Equal("", page.AxeViolations());
        Assert.True(page.Read("document.documentElement.scrollWidth <= innerWidth").GetBoolean());
        page.AssertQuiet();
    }

    private static LessonFigure Figure(string name)
    {
        LessonFigure figure = name switch
        {
            "rates" => Explore.LearningRates(F, new GradientDescent(0.4), new AdaGrad(0.4), new RmsProp(0.4, 0.9)),
            "steepness" => Explore.Steepness(F, new GradientDescent(0.4), new AdaGrad(0.4)),
            "bounce" => Explore.Bounce(F, new RmsProp(0.4, 0.9)),
            "memory" => Explore.Memory(F, new RmsProp(0.4, 0.9)),
            "drawn" => Explore.DrawnGradient(new AdaGrad(0.4), new RmsProp(0.4, 0.9)),
            "turned" => Explore.TurnedValley(F, new AdaGrad(2), new RmsProp(0.4, 0.9)),
            _ => Explore.Schedules(F, new RmsProp(0.4, 0.9)),
        };
        return figure with { Name = name };
    }
}
