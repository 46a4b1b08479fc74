using Tidu.Notebooks.Pages;

namespace Tidu.Notebooks.Tests.Pages;

public class StrictnessTests
{
    private static readonly Lesson Broken = Make.Lesson("7.6-rmsprop.ipynb", Make.Text("# 一"), Make.Text("见\n\n$$\na +\n\\foo\n$$"));

    [Fact]
    public void In_a_lesson_of_ours_a_formula_that_cannot_be_set_fails_the_page_with_formula_and_cell()
    {
        var error = Assert.Throws<PageException>(() => SinglePage.Render(Broken, new PageOptions(Strict: true), []));
        Assert.Equal(@"7.6-rmsprop.ipynb, cell 2: the formula $$a + \foo$$ cannot be set: \foo is not known (character 5).", error.Message);
        Assert.Equal(("7.6-rmsprop.ipynb", 2), (error.Notebook, error.Cell));
    }

    [Fact]
    public void In_other_notebooks_it_is_shown_as_its_source_with_a_warning()
    {
        var warnings = new List<PageWarning>();
        var page = SinglePage.Render(Broken, new PageOptions(), warnings);

        Assert.Contains("<code class=\"tex\">$$a +\n\\foo$$</code>", page, StringComparison.Ordinal);
        var warning = Assert.Single(warnings);
        Assert.StartsWith(
            "7.6-rmsprop.ipynb, cell 2: the formula $$a + \\foo$$ cannot be set",
            warning.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_image_is_named()
    {
        var lesson = Make.Lesson("lesson.ipynb", Make.Text("![图](none.png)"));
        var error = Assert.Throws<PageException>(() => SinglePage.Render(lesson, new PageOptions(Strict: true), []));
        Assert.Equal(
            "lesson.ipynb, cell 1: the image 'none.png' is not there; put it beside the notebook or into the cell as an attachment.",
            error.Message
        );
    }
}
