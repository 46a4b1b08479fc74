using Tidu.Documents;
using Tidu.Engine.Running.Reports;

namespace Tidu.Engine.Tests;

public class OutputCheckTests
{
    private const string Packages = "<div><strong>Installed Packages</strong><ul><li>A, 1.0.0</li></ul></div>";

    [Theory]
    [InlineData("<table id=\"table_639310654549441784\">", "<table id=\"table_1\">")]
    [InlineData("<div id=\"0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f\">", "<div id=\"ffffffff-0000-4000-8000-0a1b2c3d4e5f\">")]
    [InlineData("at 0x7f00aa11", "at 0x7f00bb22")]
    [InlineData("Wall time: 12.5ms", "Wall time: 3ms")]
    [InlineData("<style>td { color: red; }</style>x", "x")]
    public void What_differs_from_run_to_run_is_no_difference(string before, string after) =>
        Assert.Empty(OutputCheck.Compare(Shown(before), Shown(after)));

    [Fact]
    public void The_list_of_packages_in_a_file_is_no_difference() => Assert.Empty(OutputCheck.Compare(Shown(Packages, "x"), Shown("x")));

    [Theory]
    [InlineData("<table id=\"table_1\"><td>1", "<table id=\"table_1\"><td>2")]
    [InlineData("12 kg", "13 kg")]
    public void Any_other_text_is_a_difference(string before, string after) =>
        Assert.Equal(1, Assert.Single(OutputCheck.Compare(Shown(before), Shown(after))).Cell);

    [Fact]
    public void A_difference_shows_the_lines_of_the_file_before_those_of_the_run_and_none_that_both_have() =>
        Assert.Equal(
            "- b\n+ B\n+ b2\n- \n+ e\n",
            Assert.Single(OutputCheck.Compare(Shown("a\nb\nc\n\nd"), Shown("a\nB\nb2\nc\nd\ne"))).Difference
        );

    [Fact]
    public void Streams_are_compared_as_texts_however_they_were_cut() =>
        Assert.Empty(OutputCheck.Compare(Printed("a", "b\n", "c"), Printed("ab\nc")));

    private static NotebookDocument Printed(params string[] pieces) =>
        new([new CodeCell("c0", "", [], [.. pieces.Select(text => new StreamOutput("stdout", text))])], []);

    private static NotebookDocument Shown(params string[] html) =>
        new([new CodeCell("c0", "", [], [.. html.Select(text => new DisplayData(new() { ["text/html"] = text }, []))])], []);
}
