namespace Tidu.Pages.Tests;

public class StrictnessTests
{
    private static readonly Lesson Broken = Make.Lesson("7.6-rmsprop.ipynb", Make.Text("# 一"), Make.Text("见\n\n$$\na +\n\\foo\n$$"));

    [Fact]
    public void In_a_lesson_of_ours_a_formula_that_cannot_be_set_fails_the_page_with_formula_and_cell()
    {
        var error = Assert.Throws<PageException>(() => SinglePage.Render(Broken, new PageOptions(Strict: true), []));
        Assert.Equal(
            @"7.6-rmsprop.ipynb 第 2 格：公式 $$a + \foo$$ 无法排版（第 5 个字符处）：不支持命令 \foo，请检查拼写，或换一种写法。",
            error.Message
        );
        Assert.Equal(("7.6-rmsprop.ipynb", 2), (error.Notebook, error.Cell));
    }

    [Fact]
    public void In_other_notebooks_it_is_shown_as_its_source_with_a_warning()
    {
        var warnings = new List<PageWarning>();
        var page = SinglePage.Render(Broken, new PageOptions(), warnings);

        Assert.Contains("<code class=\"tex\">$$a +\n\\foo$$</code>", page, StringComparison.Ordinal);
        var warning = Assert.Single(warnings);
        Assert.StartsWith("7.6-rmsprop.ipynb 第 2 格：公式 $$a + \\foo$$ 无法排版", warning.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_image_is_named()
    {
        var lesson = Make.Lesson("lesson.ipynb", Make.Text("![图](none.png)"));
        var error = Assert.Throws<PageException>(() => SinglePage.Render(lesson, new PageOptions(Strict: true), []));
        Assert.Equal("lesson.ipynb 第 1 格：没有图片“none.png”，请把它放在笔记本旁边，或作为附件放进这一格。", error.Message);
    }
}
