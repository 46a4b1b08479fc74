using System.Text;
using CsCheck;

namespace Tidu.Documents.Tests;

public class BadFileTests
{
    private const string Good = """
        {"cells":[{"cell_type":"code","id":"a","source":["1\n","2"],"metadata":{},"execution_count":1,
        "outputs":[{"output_type":"display_data","data":{"text/plain":"x","application/json":{"a":[1,2.5e3,null,true]}},"metadata":{}},
        {"output_type":"error","ename":"E","evalue":"v","traceback":["t"]}]},
        {"cell_type":"markdown","id":"b","source":"中文😀\u00e9","metadata":{"tags":["x"]},"attachments":{"f":{"image/png":"AA=="}}}],
        "metadata":{"kernelspec":{"name":"k"}},"nbformat":4,"nbformat_minor":5}
        """;

    [Theory]
    [InlineData("", "x.ipynb：文件是空的")]
    [InlineData(" \n", "x.ipynb：文件是空的")]
    [InlineData("hello", "x.ipynb 第 1 行第 1 个字节：这里不是合法的 JSON")]
    [InlineData("[1]", "不是笔记本，请指定 .ipynb 文件")]
    [InlineData("{}", "不是笔记本，请指定 .ipynb 文件")]
    [InlineData("""{"cells":[{"cell_type":"code","source":["print""", "第 1 行第 47 个字节：文件到这里就断了")]
    [InlineData("""{"cells":[{"cell_type":"code","execution_count":""", "第 1 行第 49 个字节：文件到这里就断了")]
    [InlineData("""{"cells":[{"cell_type":"code",""", "文件到这里就断了")]
    [InlineData("""{"cells":[],"nbformat":4} end""", "第 1 行第 27 个字节：笔记本到这里已经完了，后面还有别的内容，请删去")]
    [InlineData("""{"cells":[],"metadata":{},"nbformat":1}""", "nbformat 1，本程序不支持，请另存为 nbformat 4")]
    [InlineData("""{"cells":[],"metadata":{},"nbformat":5,"nbformat_minor":0}""", "请另存为 nbformat 4")]
    [InlineData("""{"cells":[],"nbformat":4,"nbformat_minor":nan}""", "第 1 行第 44 个字节：这里不是合法的 JSON")]
    [InlineData(
        """{"cells":[{"cell_type":"code","source":7}],"nbformat":4,"nbformat_minor":5}""",
        "x.ipynb 第 1 格：笔记本已损坏（source 不是文本）"
    )]
    [InlineData("""{"cells":[{"cell_type":"poem","source":""}],"nbformat":4,"nbformat_minor":5}""", "“poem”")]
    [InlineData("""{"cells":[{"cell_type":"code","outputs":[3]}],"nbformat":4,"nbformat_minor":5}""", "x.ipynb 第 1 格第 1 个输出：")]
    [InlineData(
        """{"cells":[{"cell_type":"code","execution_count":1.5}],"nbformat":4}""",
        "x.ipynb 第 1 格：笔记本已损坏（execution_count 不是整数）"
    )]
    public void A_file_that_is_no_notebook_is_refused_with_one_sentence(string content, string reason)
    {
        var refusal = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse(Encoding.UTF8.GetBytes(content), "x.ipynb"));

        Assert.StartsWith("x.ipynb", refusal.Message);
        Assert.Contains(reason, refusal.Message);
        Assert.EndsWith("。", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Absurdly_deep_json_is_refused()
    {
        var deep = $$"""{"cells":[],"metadata":{"a":{{new string('[', 100_000)}}""";

        var refusal = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse(Encoding.UTF8.GetBytes(deep), "x.ipynb"));

        Assert.Contains("嵌套超过 256 层", refusal.Message);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused_with_one_sentence()
    {
        Assert.Contains(
            "missing.ipynb：没有这个文件",
            Assert.Throws<NotebookFormatException>(() => NotebookFile.Read("missing.ipynb")).Message
        );
        Assert.Contains("这是文件夹", Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(Path.GetTempPath())).Message);
    }

    [Fact]
    public void However_a_file_is_damaged_it_is_read_or_refused_but_nothing_else_happens()
    {
        var good = Encoding.UTF8.GetBytes(Good);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 40], Gen.Byte.Array[0, 6])
            .Sample(
                (start, removed, inserted) =>
                {
                    byte[] damaged = [.. good[..start], .. inserted, .. good[Math.Min(start + removed, good.Length)..]];
                    try
                    {
                        NotebookFile.Format(NotebookFile.Parse(damaged, "x.ipynb"));
                    }
                    catch (NotebookFormatException) { }
                },
                iter: 20_000
            );
    }
}
