using System.Xml.Linq;
using Tidu.Charts;

namespace Tidu.Lessons.Tests;

public class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(LessonFigures.Names), MemberType = typeof(LessonFigures))]
    public void A_picture_is_well_formed_scales_has_words_and_no_fixed_text_colour(string name)
    {
        var chart = LessonFigures.All[name];

        var svg = XDocument.Parse(chart.ToSvg()).Root!;

        Assert.Equal(Svg + "svg", svg.Name);
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.NotNull(svg.Attribute("viewBox"));
        Assert.Null(svg.Attribute("width"));
        Assert.Equal(chart.Words, svg.Element(Svg + "desc")?.Value);
        Assert.All(svg.Descendants(Svg + "text"), text => Assert.Equal("currentColor", text.Attribute("fill")?.Value));
        Assert.Empty(svg.Descendants().Attributes("id"));
    }

    [Fact]
    public void The_contour_picture_has_a_line_for_each_level_and_a_marker_for_each_step()
    {
        var svg = XDocument.Parse(LessonFigures.Contour.ToSvg());
        string[] colours = [.. svg.Descendants(Svg + "path").Select(path => path.Attribute("stroke")?.Value ?? "")];

        Assert.True(colours.Count(colour => colour == Palette.Contour) >= 10);
        Assert.Equal(1, colours.Count(colour => colour == Palette.RmsProp));
        Assert.Equal(21, svg.Descendants(Svg + "ellipse").Count());
    }

    [Fact]
    public void Bars_are_drawn_to_scale()
    {
        var heights = XDocument
            .Parse(LessonFigures.Weights.ToSvg())
            .Descendants(Svg + "path")
            .Where(path => path.Attribute("fill")?.Value == Palette.Contour)
            .Select(path => path.Attribute("d")!.Value.Split('M', 'L', 'Z').Where(p => p.Length > 0).Select(p => Y(p)).ToArray())
            .Select(ys => ys.Max() - ys.Min())
            .ToArray();

        Assert.Equal(3, heights.Length);
        Assert.Equal(0.9, heights[1] / heights[0], 0.01);
        Assert.Equal(0.81, heights[2] / heights[0], 0.01);
    }

    private static double Y(string point) => double.Parse(point.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void No_two_ticks_of_an_axis_have_the_same_label()
    {
        var chart = new Chart
        {
            Description = "三个数量级",
            Panels =
            [
                new Panel(
                    new Axis("η") { Scale = AxisScale.Logarithmic },
                    new Axis("f") { Scale = AxisScale.Logarithmic, Range = (1e-37, 1e3) },
                    [new LineLayer("f", [0.05, 1, 50], [1, 1e-20, 1e-36])]
                ),
            ],
        };

        string[] powers =
        [
            .. XDocument
                .Parse(chart.ToSvg())
                .Descendants(Svg + "text")
                .Select(text => text.Value)
                .Where(text => text.StartsWith("10", StringComparison.Ordinal)),
        ];

        Assert.Contains("10⁻¹", powers);
        Assert.Equal(powers.Distinct(), powers);
    }
}
