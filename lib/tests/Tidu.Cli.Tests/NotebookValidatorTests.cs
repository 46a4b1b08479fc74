using System.ComponentModel;
using System.Diagnostics;

namespace Tidu.Cli.Tests;

/// <summary>Jupyter's own validator judges the notebooks that <c>run</c> writes.</summary>
public sealed class NotebookValidatorTests : IDisposable
{
    private const string Validate = "import sys, nbformat; nbformat.validate(nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT))";
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_executed_notebook_with_every_kind_of_output_is_valid()
    {
        var python =
            Interpreters.FirstOrDefault(interpreter => Run(interpreter, "-c", "import nbformat").ExitCode == 0)
            ?? Skipped("No Python with the package nbformat was found.");
        folder.WriteNotebook(
            "mixed.ipynb",
            "Console.WriteLine(\"out\"); Console.Error.WriteLine(\"err\");",
            "display(HTML(\"<b>shown</b>\")); new[] { 1, 2, 3 }",
            "throw new InvalidOperationException(\"no\");",
            "await Task.Delay(1);"
        );

        Assert.Equal(2, TiduCommand.Run(folder.Path, "run", "mixed.ipynb", "-o", "executed.ipynb").ExitCode);

        var (exitCode, errors) = Run(python, "-c", Validate, folder.File("executed.ipynb"));
        Assert.True(exitCode == 0, errors);
    }

    private static (int ExitCode, string Errors) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, errors);
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }
    }

    private static string Skipped(string reason)
    {
        Assert.Skip(reason);
        return "";
    }
}
