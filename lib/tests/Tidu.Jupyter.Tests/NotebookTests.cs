namespace Tidu.Jupyter.Tests;

/// <summary>A lesson in a real Jupyter Notebook, as a reader uses it.</summary>
public sealed class NotebookTests(Browser browser) : IClassFixture<Browser>
{
    // All cells of a lesson on a slow and busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public void A_lesson_is_run_changed_interrupted_saved_and_opened_again()
    {
        _ = browser.Driver;
        using LessonInJupyter lesson = new();
        browser.Online();
        Open(lesson);
        browser.Driver.ExecuteScript("Jupyter.notebook.execute_all_cells()");
        Until("cells().every((cell) => Number.isInteger(cell.input_prompt_number)) && idle()");
        Assert.Equal("", browser.Evaluate<string>("[...document.querySelectorAll('.output_error')].map((e) => e.innerText).join('\\n')"));
        AllFiguresLive();
        Look("run");

        Run("\"an edited \" + \"cell\"");
        Until("idle() && text().includes('an edited cell')");

        Run("while (true) { }", wait: false);
        Until("cells()[2].element[0].classList.contains('running')");
        browser.Driver.ExecuteScript("Jupyter.notebook.kernel.interrupt()");
        Until("idle() && text().includes('已中断')");
        Run("kept");
        Until("idle() && text().includes('CS0103')");
        Run("f");
        Until("idle() && !text().includes('CS0103')");
        Look("interrupted");

        browser.Driver.ExecuteScript(
            "window.saved = false; Jupyter.notebook.events.on('notebook_saved.Notebook', () => (window.saved = true)); Jupyter.notebook.save_notebook()"
        );
        Until("window.saved");
        Open(lesson);
        AllFiguresLive();
        Look("opened-again");
        Assert.DoesNotContain(
            browser.Requests(),
            address => address.StartsWith("http", StringComparison.Ordinal) && new Uri(address).Host != "127.0.0.1"
        );
    }

    private void Open(LessonInJupyter lesson)
    {
        browser.Driver.Navigate().GoToUrl(lesson.Address);
        Until(
            "window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.banner"
        );
        browser.Driver.ExecuteScript(
            """
            window.cells = () => Jupyter.notebook.get_cells().filter((cell) => cell.cell_type === "code" && cell.get_text().trim());
            window.idle = () => !document.querySelector(".cell.running") && document.querySelector("#kernel_indicator_icon").classList.contains("kernel_idle_icon");
            window.text = () => cells()[2].element.find(".output").text();
            window.onbeforeunload = null;
            """
        );
    }

    // Writes code into the third code cell and runs it.
    private void Run(string code, bool wait = true)
    {
        browser.Driver.ExecuteScript("cells()[2].set_text(arguments[0]); cells()[2].execute()", code);
        if (wait)
        {
            Until("idle()");
        }
    }

    private void AllFiguresLive()
    {
        browser.WakeFigures();
        Until("document.querySelectorAll('figure').length > 5 && !document.querySelector('figure:not([data-live=on])')");
    }

    private void Until(string condition) => browser.Until(condition, Patience);

    // For whoever wants to see it: a picture of the page in a folder that the environment names.
    private void Look(string name)
    {
        if (Environment.GetEnvironmentVariable("TIDU_PICTURES") is { Length: > 0 } folder)
        {
            browser.Driver.GetScreenshot().SaveAsFile(Path.Combine(folder, $"notebook-{name}.png"));
        }
    }
}
