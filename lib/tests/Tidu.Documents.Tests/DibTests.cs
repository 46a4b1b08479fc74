using System.Text;

namespace Tidu.Documents.Tests;

/// <summary>The text format of Polyglot Notebooks.</summary>
public sealed class DibTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("tidu-test-").FullName, "a.dib");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public void Each_line_with_the_name_of_a_kernel_begins_a_cell_and_magic_commands_stay_in_theirs()
    {
        Assert.Equal(
            [
                "csharp|var a = 1;",
                "csharp|#!time\n1 + 1\n\n  #!fsharp\n#!share --from x",
                "markdown|# T\n\n#!unknown",
                "html|<b>x</b>",
                "javascript|j",
                "fsharp|f",
            ],
            Cells(
                "var a = 1;\n\n#!csharp\n\n#!time\n1 + 1\n\n  #!fsharp\n#!share --from x\n\n\n#!markdown\n\n# T\n\n#!unknown\n"
                    + "#!csharp\n\n#!html\n<b>x</b>\n#!js \nj\n#!F#\nf\n"
            )
        );
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_of_Windows_do_not_show() =>
        Assert.Equal(["csharp|1\n2", "markdown|x"], Cells("\uFEFF#!csharp\r\n1\r\n2\r\n\r\n#!markdown\r\nx\r\n"));

    [Fact]
    public void Metadata_name_more_kernels_and_the_one_of_the_first_cell()
    {
        const string meta =
            """{"kernelInfo":{"defaultKernelName":"fsharp","items":[{"name":"fsharp"},{"name":"db","languageName":"T-SQL","aliases":["d"]}]},"x":1}""";

        Assert.Equal(
            ["fsharp|let x = 1", "db|select 1", "db|select 2"],
            Cells($"#!meta\n\n{meta}\n\n#!fsharp\nlet x = 1\n#!db\nselect 1\n#!d\nselect 2")
        );

        var metadata = NotebookFile.Read(path).Metadata;
        Assert.Equal(".net-fsharp", (string)metadata["kernelspec"]!["name"]!);
        Assert.Equal("db", (string)metadata["polyglot_notebook"]!["kernelInfo"]!["items"]![1]!["name"]!);
        Assert.Equal(1, (int)metadata["x"]!);
    }

    [Fact]
    public void The_notebook_is_like_one_that_VS_Code_writes()
    {
        File.WriteAllText(path, "#!csharp\n1\n#!markdown\nx");

        var json = NotebookFile.Format(NotebookFile.Read(path));

        Assert.Equal(NotebookFile.Format(NotebookFile.Parse(Encoding.UTF8.GetBytes(json), "a.ipynb")), json);
        Assert.Contains("\"name\": \".net-csharp\"", json);
        Assert.Contains("\"defaultKernelName\": \"csharp\"", json);
        Assert.Contains("\"kernelName\": \"csharp\"", json);
    }

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData("#!csharp\n#!meta\n{", "第 2 行：#!meta 下面不是一个 JSON 对象")]
    [InlineData("#!meta\n[1]\n#!csharp\n1", "第 1 行：#!meta 下面不是一个 JSON 对象")]
    public void A_file_that_cannot_be_read_is_refused_with_one_sentence(string content, string reason)
    {
        File.WriteAllText(path, content);

        var refusal = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(path));

        Assert.StartsWith(path, refusal.Message);
        Assert.Contains(reason, refusal.Message);
    }

    private string[] Cells(string content)
    {
        File.WriteAllText(path, content);
        var notebook = NotebookFile.Read(path);
        return
        [
            .. notebook.Cells.Select(cell =>
                $"{(cell is CodeCell code ? code.Metadata["polyglot_notebook"]!["kernelName"] : "markdown")}|{cell.Source}"
            ),
        ];
    }
}
