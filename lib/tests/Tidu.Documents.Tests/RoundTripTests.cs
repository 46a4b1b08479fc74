using System.Text;
using CsCheck;

namespace Tidu.Documents.Tests;

public class RoundTripTests
{
    // As nbformat 5.10 writes it: sorted keys, one space, lists of lines, UTF-8 left as it is.
    private const string AsJupyterWrites = """
        {
         "cells": [
          {
           "attachments": {
            "π.png": {
             "image/png": [
              "iVBORw0KGgo="
             ]
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {
            "tags": [
             "hide-input",
             "中文"
            ]
           },
           "source": [
            "# 梯度 😀\n",
            "\f",
            "\u001b[0m \\frac{1}{2} \"quoted\"\r\n",
            "end"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "future": {
            "big": 123456789012345678901234567890,
            "number": 1.0
           },
           "id": "a-1_B",
           "metadata": {},
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "a\n",
              "b"
             ]
            },
            {
             "data": {
              "application/json": [
               "not",
               "lines"
              ],
              "text/html": [
               "<b>\n",
               "</b>"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "ename": "E",
             "evalue": "bad",
             "output_type": "error",
             "traceback": [
              "E: bad"
             ]
            }
           ],
           "source": []
          },
          {
           "cell_type": "raw",
           "id": "r",
           "metadata": {},
           "source": [
            "raw"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "name": ".net-csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void A_notebook_as_jupyter_writes_it_keeps_its_bytes()
    {
        Assert.Equal(AsJupyterWrites, NotebookFile.Format(Parse(AsJupyterWrites)));
    }

    [Fact]
    public void Texts_are_joined_and_attachments_tags_ids_and_unknown_fields_are_kept()
    {
        var notebook = Parse(AsJupyterWrites);

        var intro = Assert.IsType<MarkdownCell>(notebook.Cells[0]);
        Assert.Equal("# 梯度 😀\n\f\u001b[0m \\frac{1}{2} \"quoted\"\r\nend", intro.Source);
        Assert.Equal("iVBORw0KGgo=", (string?)intro.Attachments!["π.png"]!["image/png"]);
        Assert.Equal("中文", (string?)intro.Metadata["tags"]![1]);
        var code = Assert.IsType<CodeCell>(notebook.Cells[1]);
        Assert.Equal(("a-1_B", 3), (code.Id, code.ExecutionCount));
        Assert.Equal("1.0", code.Extra!["future"]!["number"]!.ToJsonString());
        Assert.Equal("a\nb", Assert.IsType<StreamOutput>(code.Outputs[0]).Text);
        Assert.Equal("<b>\n</b>", (string?)Assert.IsType<ExecuteResult>(code.Outputs[1]).Data["text/html"]);
        Assert.Equal(["E: bad"], Assert.IsType<ErrorOutput>(code.Outputs[2]).Traceback);
    }

    [Fact]
    public void A_text_that_is_one_string_reads_like_a_list_of_lines()
    {
        var cell = Parse("""{"cells":[{"cell_type":"code","source":"a\nb"}],"metadata":{},"nbformat":4,"nbformat_minor":4}""").Cells[0];

        Assert.Equal("a\nb", cell.Source);
    }

    [Fact]
    public void Cells_of_an_older_file_get_the_same_ids_each_time_and_the_file_stays_as_old_as_it_is()
    {
        const string old =
            """{"cells":[{"cell_type":"raw","source":"x"},{"cell_type":"raw","source":"x"}],"metadata":{},"nbformat":4,"nbformat_minor":4}""";

        var ids = Parse(old).Cells.Select(cell => cell.Id).ToList();

        Assert.Equal(ids, Parse(old).Cells.Select(cell => cell.Id));
        Assert.Equal(2, ids.Distinct().Count());
        Assert.DoesNotContain("\"id\"", NotebookFile.Format(Parse(old)));
    }

    [Fact]
    public void What_is_written_is_read_back_whatever_the_text() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate))
            .Sample(text =>
            {
                var notebook = new NotebookDocument([new CodeCell("c", text, [], [new StreamOutput("stdout", text)])], []);
                var cell = (CodeCell)Parse(NotebookFile.Format(notebook)).Cells[0];
                Assert.Equal((text, text), (cell.Source, ((StreamOutput)cell.Outputs[0]).Text));
            });

    private static NotebookDocument Parse(string json) => NotebookFile.Parse(Encoding.UTF8.GetBytes(json), "test.ipynb");
}
