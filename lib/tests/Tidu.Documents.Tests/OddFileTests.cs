using System.Text;

namespace Tidu.Documents.Tests;

/// <summary>Files that strict JSON or nbformat 4.5 forbids and that Jupyter opens all the same.</summary>
public class OddFileTests
{
    [Fact]
    public void Numbers_that_only_Python_writes_become_null_and_texts_with_their_names_stay()
    {
        var cell = Read(
            """
            {"cells":[{"cell_type":"code","source":"NaN \\ \" Infinity","outputs":[{"output_type":"display_data","metadata":{},
            "data":{"application/json":[1,NaN,-Infinity,{"a":Infinity}]}}]}],"metadata":{},"nbformat":4,"nbformat_minor":5}
            """
        );

        Assert.Equal("NaN \\ \" Infinity", cell.Source);
        var shown = Assert.IsType<DisplayData>(Assert.Single(cell.Outputs));
        Assert.Equal("""[1,null,null,{"a":null}]""", shown.Data["application/json"]!.ToJsonString());
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character_and_whole_pairs_stay()
    {
        var cell = Read("""{"cells":[{"cell_type":"code","source":"\ud83d \ud83d\ude00 \ude00 \\ud83d \uD83D\u0041"}],"nbformat":4}""");

        Assert.Equal("\uFFFD 😀 \uFFFD \\ud83d \uFFFDA", cell.Source);
    }

    [Fact]
    public void Of_a_key_that_stands_twice_the_last_counts() =>
        Assert.Equal("b", Read("""{"nbformat":3,"cells":[{"cell_type":"code","source":"a","source":"b"}],"nbformat":4}""").Source);

    [Theory]
    [InlineData("null", null)]
    [InlineData("12", "12")]
    [InlineData("-1.5", null)]
    [InlineData("{}", null)]
    [InlineData("\"a b\"", null)]
    [InlineData("\"a-b\"", "a-b")]
    public void An_id_that_is_none_is_replaced(string id, string? kept)
    {
        var cell = Read($$"""{"cells":[{"cell_type":"code","id":{{id}},"source":"x"}],"nbformat":4,"nbformat_minor":5}""");

        Assert.Equal(kept ?? Read("""{"cells":[{"cell_type":"code","source":"x"}],"nbformat":4,"nbformat_minor":5}""").Id, cell.Id);
    }

    [Fact]
    public void A_count_may_be_written_as_a_float_and_the_minor_version_be_missing()
    {
        var cell = Read("""{"cells":[{"cell_type":"code","id":"mine","source":"x","execution_count":3.0}],"nbformat":4}""");

        Assert.Equal((3, "mine"), (cell.ExecutionCount, cell.Id));
    }

    private static CodeCell Read(string json) =>
        Assert.IsType<CodeCell>(Assert.Single(NotebookFile.Parse(Encoding.UTF8.GetBytes(json), "odd.ipynb").Cells));
}
