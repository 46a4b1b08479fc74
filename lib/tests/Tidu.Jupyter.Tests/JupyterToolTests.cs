using Tidu.Documents;

namespace Tidu.Jupyter.Tests;

public sealed class JupyterToolTests(JupyterPlace jupyter) : IClassFixture<JupyterPlace>
{
    public static TheoryData<string> Lessons =>
        [
            .. Directory
                .GetFiles(Repository.File("notebooks"), "*.ipynb")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Jupyter_finds_no_fault_with_the_kernel() =>
        Python.Run(
            jupyter.Python.Script(
                Path.Combine(AppContext.BaseDirectory, "kernel_tests.py"),
                "jupyter_kernel_test",
                "python3-jupyter-kernel-test"
            )
        );

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Nbconvert_executes_the_lesson_and_each_script_is_in_it_once(string lesson)
    {
        Python.Run(
            jupyter.Python.Module(
                "nbconvert",
                "python3-nbconvert",
                ["--to", "notebook", "--execute", Repository.File("notebooks", lesson), "--output-dir", jupyter.Folder]
            )
        );
        var executed = NotebookFile.Read(Path.Combine(jupyter.Folder, lesson));
        var shown = string.Concat(
            executed
                .Cells.OfType<CodeCell>()
                .SelectMany(cell => cell.Outputs)
                .OfType<DisplayData>()
                .Select(output => (string?)output.Data["text/html"])
        );
        Assert.Equal(1, Count("data-shared=\"tidu-"));
        Assert.Equal(1, Count("data-shared=\"plotly-"));

        int Count(string text) => shown.Split(text).Length - 1;
    }
}
