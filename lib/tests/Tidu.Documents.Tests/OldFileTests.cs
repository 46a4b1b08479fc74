using System.Text;

namespace Tidu.Documents.Tests;

/// <summary>Notebooks of nbformat 2 and 3 are upgraded by the rules of nbformat.</summary>
public class OldFileTests
{
    private const string Old = """
        {"metadata":{"name":"old","kernel":"kept"},"nbformat":3,"nbformat_minor":0,"worksheets":[
        {"metadata":{},"cells":[
        {"cell_type":"heading","level":2,"metadata":{},"source":["Two\n","lines"]},
        {"cell_type":"markdown","source":"text"},
        {"cell_type":"html","source":"<b>x</b>"},
        {"cell_type":"code","language":"python","collapsed":true,"prompt_number":7,"input":["a\n","b"],"outputs":[
        {"output_type":"stream","stream":"stderr","text":["one\n","two"]},
        {"output_type":"pyout","prompt_number":7,"text":"7","html":["<b>\n","7</b>"],"metadata":{}},
        {"output_type":"display_data","png":"iVBO","metadata":{"png":{"width":3}},"json":"{\"a\": 1}"},
        {"output_type":"pyerr","ename":"E","evalue":"v","traceback":["t"]}]}]},
        {"cells":[{"cell_type":"raw","source":"second sheet"}]}]}
        """;

    private static readonly NotebookDocument Upgraded = NotebookFile.Parse(Encoding.UTF8.GetBytes(Old), "old.ipynb");

    [Fact]
    public void The_sheets_become_one_list_of_cells_and_headings_and_html_Markdown()
    {
        Assert.Equal(["## Two lines", "text", "<b>x</b>"], Upgraded.Cells.Take(3).Select(cell => Assert.IsType<MarkdownCell>(cell).Source));
        Assert.Equal("second sheet", Assert.IsType<RawCell>(Upgraded.Cells[4]).Source);
        Assert.Equal(5, Upgraded.Cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Fact]
    public void Code_and_outputs_get_their_new_names()
    {
        var code = Assert.IsType<CodeCell>(Upgraded.Cells[3]);
        Assert.Equal(("a\nb", 7, true), (code.Source, code.ExecutionCount, (bool)code.Metadata["collapsed"]!));
        Assert.Equal(new StreamOutput("stderr", "one\ntwo"), code.Outputs[0]);
        var result = Assert.IsType<ExecuteResult>(code.Outputs[1]);
        Assert.Equal(
            ("7", "<b>\n7</b>", 7),
            ((string)result.Data["text/plain"]!, (string)result.Data["text/html"]!, result.ExecutionCount)
        );
        var picture = Assert.IsType<DisplayData>(code.Outputs[2]);
        Assert.Equal("""{"image/png":"iVBO","application/json":{"a":1}}""", picture.Data.ToJsonString());
        Assert.Equal("""{"image/png":{"width":3}}""", picture.Metadata.ToJsonString());
        Assert.Equal(("E", "v"), (((ErrorOutput)code.Outputs[3]).Name, ((ErrorOutput)code.Outputs[3]).Value));
    }

    [Fact]
    public void What_was_Python_is_not_taken_for_CSharp() => Assert.Equal("Python", CellLanguage.Of((CodeCell)Upgraded.Cells[3], Upgraded));

    [Fact]
    public void It_is_written_as_today_and_nothing_old_is_left()
    {
        var written = NotebookFile.Format(Upgraded);

        Assert.Contains("\"nbformat\": 4,\n \"nbformat_minor\": 5", written);
        Assert.All(
            new[] { "worksheets", "prompt_number", "pyout", "pyerr", "\"input\"", "\"language\"", "\"level\"", "\"stream\":" },
            old => Assert.DoesNotContain(old, written)
        );
        Assert.Contains("\"kernel\": \"kept\"", written);
    }

    [Fact]
    public void Old_cells_and_outputs_in_a_newer_file_are_read_too()
    {
        const string mixed = """
            {"cells":[{"cell_type":"heading","source":"Title"},{"cell_type":"code","source":"1",
            "outputs":[{"output_type":"pyout","prompt_number":2,"text":"1"}]}],"metadata":{},"nbformat":4,"nbformat_minor":0}
            """;

        var notebook = NotebookFile.Parse(Encoding.UTF8.GetBytes(mixed), "mixed.ipynb");

        Assert.Equal("# Title", Assert.IsType<MarkdownCell>(notebook.Cells[0]).Source);
        var result = Assert.IsType<ExecuteResult>(Assert.Single(((CodeCell)notebook.Cells[1]).Outputs));
        Assert.Equal((2, "1"), (result.ExecutionCount, (string)result.Data["text/plain"]!));
    }
}
