using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using Tidu.Lessons.Tests.Figures;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Explorers;

/// <summary>The explorer under a reader's hands, in a real browser.</summary>
public sealed class ExplorerTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Explorer One = Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9)) with
    {
        Name = "rmsprop",
        Presets = [new("教材", ""), new("1000 步", "steps=1000")],
    };

    private static readonly Explorer Two = Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9), new AdaGrad(0.4)) with { Steps = 1000 };

    [Fact]
    public void The_numbers_on_the_page_are_the_librarys()
    {
        using var page = new LivePage(browser, Two);

        Assert.Equal(Bits(Trace(new RmsProp(0.4, 0.9), 1000)), Bits(page, 0));
        Assert.Equal(Bits(Trace(new AdaGrad(0.4), 1000)), Bits(page, 1));
        page.AssertQuiet();
    }

    [Fact]
    public void The_arithmetic_of_the_step_under_the_cursor_has_the_numbers_put_in()
    {
        using var page = new LivePage(browser, One with { At = 5 });

        Assert.Equal("s₁ ← 0.9 × 0.172 + 0.1 × (−0.383)² = 0.169", Line(page, 1, 1));
        Assert.Equal("有效学习率 0.4 ÷ √(0.169 + 10⁻⁶) = 0.972", Line(page, 1, 2));
        Assert.Equal("x₁ ← −1.92 − 0.972 × (−0.383) = −1.54", Line(page, 1, 3));
    }

    [Fact]
    public void Dragging_the_start_moves_it_and_the_run_begins_there()
    {
        using var page = new LivePage(browser, One);

        new Actions(browser.Driver).ClickAndHold(page.Find(".tidu-start")).MoveByOffset(60, -40).Release().Perform();
        page.Frame();

        var (x1, x2) = (page.Number("controller.state().x1"), page.Number("controller.state().x2"));
        Assert.InRange(x1, -4.6, -3);
        Assert.InRange(x2, -1.9, -1.2);
        Assert.Equal(Bits(Trace(new RmsProp(0.4, 0.9), 20, (x1, x2))), Bits(page, 0));
    }

    [Fact]
    public void A_click_in_the_plane_sets_the_start_and_arrow_keys_move_it()
    {
        using var page = new LivePage(browser, One);

        new Actions(browser.Driver).MoveToElement(page.Find(".tidu-contour"), 120, 60).Click().Perform();
        page.Frame();
        Assert.True(page.Number("controller.state().x1") > 0);
        var before = page.Number("controller.state().x2");
        page.Find(".tidu-start").SendKeys(Keys.ArrowUp);
        page.Frame();

        Assert.True(page.Number("controller.state().x2") > before);
        page.Until("document.querySelector('[aria-live]').textContent.startsWith('第 20 步：RMSProp x₁ ')");
    }

    [Fact]
    public void A_number_typed_for_eta_and_a_slider_moved_by_key_set_the_run()
    {
        using var page = new LivePage(browser, One);
        var field = page.Find("input[aria-label='学习率 η（填数）']");

        field.Clear();
        field.SendKeys("2" + Keys.Enter);
        page.Find("input[aria-label='衰减系数 γ']").SendKeys(Keys.ArrowRight);
        page.Frame();

        Assert.Equal(2, page.Number("controller.state().eta"));
        var gamma = page.Number("controller.state().gamma");
        Assert.InRange(gamma, 0.9001, 0.91);
        Assert.Equal(Bits(Trace(new RmsProp(2, gamma), 20)), Bits(page, 0));
        Assert.Equal(
            $"γ = {gamma.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            page.Find("input[aria-label='衰减系数 γ']").GetAttribute("aria-valuetext")
        );
    }

    [Theory]
    [InlineData("零点四")]
    [InlineData("-1")]
    [InlineData("")]
    public void What_is_no_learning_rate_is_marked_with_what_is_and_changes_nothing(string text)
    {
        using var page = new LivePage(browser, One);
        var field = page.Find("input[aria-label='学习率 η（填数）']");

        field.Clear();
        field.SendKeys(text + Keys.Tab);
        page.Frame();

        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("请填 0.01 到 50 之间的数", page.Find(".tidu-needs").Text);
        Assert.Equal("{}", page.Read("controller.state()").GetRawText());
        browser.Driver.FindElement(By.XPath("//button[text()='重置']")).Click();
        page.Until("document.querySelector('input[aria-invalid]') === null");
        Assert.Equal("0.4", field.GetAttribute("value"));
    }

    [Fact]
    public void Play_runs_to_the_last_step_and_the_keys_step_back()
    {
        using var page = new LivePage(browser, One with { At = 17 });
        var play = page.Find(".tidu-player button");

        play.Click();
        Assert.Equal("暂停", play.Text);
        page.Until("document.querySelector('.tidu-player button').textContent === '播放'");
        Assert.Equal("20 / 20 步", page.Text("document.querySelector('.tidu-player output').textContent"));
        page.Find("input[aria-label='第几步']").SendKeys(Keys.ArrowLeft);
        page.Frame();

        Assert.Equal(19, page.Number("controller.state().at"));
        Assert.Equal("第 19 步，共 20 步", page.Find("input[aria-label='第几步']").GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void A_link_in_the_text_sets_the_figure_and_its_copied_link_opens_the_same_state()
    {
        const string Link = """<p><a href="#rmsprop:gamma=0.99&amp;steps=100&amp;second=adagrad">把 γ 调到 0.99 试试</a></p>""";
        string state;
        using (var page = new LivePage(browser, One, Link))
        {
            page.Find("main a").Click();
            page.Frame();
            Assert.Equal(Bits(Trace(new RmsProp(0.4, 0.99), 100)), Bits(page, 0));
            Assert.Equal(Bits(Trace(new AdaGrad(0.4), 100)), Bits(page, 1));
            state = page.Read("controller.state()").GetRawText();
            browser.Driver.FindElements(By.CssSelector(".tidu-presets button"))[^1].Click();
            page.Frame();
        }
        var fragment = new Uri(browser.Driver.Url).Fragment;
        using var opened = new LivePage(browser, One, fragment: fragment);

        Assert.Equal(state, opened.Read("controller.state()").GetRawText());
        opened.AssertQuiet();
    }

    [Fact]
    public void A_link_scrolls_as_far_as_it_takes_to_see_the_whole_picture_but_no_further()
    {
        const string Link = """<p style="height:60rem"><a href="#rmsprop:gamma=0.99">把 γ 调到 0.99 试试</a></p>""";
        const string Picture = "document.querySelector('.tidu-panels').getBoundingClientRect()";
        using var page = new LivePage(browser, One, Link);

        page.Find("main a").Click();

        page.Until($"{Picture}.bottom <= innerHeight");
        Assert.InRange(page.Number($"innerHeight - {Picture}.bottom"), 0, 100);
    }

    [Fact]
    public void Before_the_first_step_no_rate_is_read_out()
    {
        using var page = new LivePage(browser, One with { At = 0 });

        Assert.Equal(
            "有效学习率；第 0 步：还没有",
            page.Text("[...document.querySelectorAll('[aria-label*=有效学习率]')].map((part) => part.getAttribute('aria-label')).join()")
        );
    }

    [Fact]
    public void Back_leads_from_the_picture_to_the_link_that_set_it()
    {
        const string Link = """<p style="height:60rem"><a href="#rmsprop:eta=2">η = 2</a></p>""";
        using var page = new LivePage(browser, One, Link);
        browser.Driver.ExecuteScript("addEventListener('scrollend', () => (window.arrived = true))");
        page.Find("main a").Click();
        page.Until("window.arrived && scrollY > 100");

        browser.Driver.Navigate().Back();
        page.Until("scrollY === 0 && location.hash === ''");
        browser.Driver.Navigate().Forward();

        page.Until("location.hash === '#rmsprop:eta=2'");
        Assert.Equal(2, page.Number("controller.state().eta"));
    }

    [Fact]
    public void A_picture_is_the_same_however_it_was_reached()
    {
        string[] states =
        [
            "steps=300",
            "steps=300&second=adagrad",
            "steps=300",
            "steps=300&second=adagrad",
            "steps=300&second=adagrad&at=120",
            "steps=300&second=rmsprop",
            "eta=2&steps=300&second=rmsprop&eta2=0.2&at=7",
            "rule=adagrad&eta=2&second=rmsprop&eta2=0.2&at=7",
            "curvature=40&x1=3",
        ];
        List<string> reached = [];
        using (var page = new LivePage(browser, One, string.Concat(states.Select(state => $"""<a href="#rmsprop:{state}">这样</a> """))))
        {
            foreach (var link in browser.Driver.FindElements(By.CssSelector("main a")))
            {
                link.Click();
                page.Frame();
                reached.Add(Curves(page));
            }
        }
        foreach (var (state, curves) in states.Zip(reached))
        {
            using var fresh = new LivePage(browser, One, fragment: $"#rmsprop:{state}");
            Assert.Equal(Curves(fresh), curves);
        }
    }

    [Fact]
    public void A_preset_sets_its_state_and_the_first_one_all_as_it_was()
    {
        using var page = new LivePage(browser, One);
        var buttons = browser.Driver.FindElements(By.CssSelector(".tidu-presets button"));

        buttons[1].Click();
        page.Frame();
        Assert.Equal("""{"steps":1000,"at":1000}""", page.Read("controller.state()").GetRawText());
        buttons[0].Click();
        page.Frame();

        Assert.Equal("{}", page.Read("controller.state()").GetRawText());
    }

    [Fact]
    public void Pointing_at_a_number_lights_its_mark_and_pointing_at_the_mark_its_numbers()
    {
        using var page = new LivePage(browser, One with { At = 5 });

        new Actions(browser.Driver).MoveToElement(page.Find("b[data-mark='0.rate1']")).Perform();
        Assert.True(page.Read("document.querySelector('.tidu-marker[data-mark=\"0.rate1\"]').classList.contains('tidu-lit')").GetBoolean());
        new Actions(browser.Driver).MoveToElement(page.Find(".tidu-marker[data-mark='0.rate2']")).Perform();

        Assert.True(page.Read("document.querySelector('b[data-mark=\"0.rate2\"]').classList.contains('tidu-lit')").GetBoolean());
        Assert.False(page.Read("document.querySelector('b[data-mark=\"0.rate1\"]').classList.contains('tidu-lit')").GetBoolean());
    }

    [Fact]
    public void A_tap_sets_the_start_and_a_finger_that_moves_up_scrolls_the_page()
    {
        using var page = new LivePage(browser, One, before: "<p style='height:60rem'>上文</p>", width: 360);
        browser.Driver.ExecuteScript("document.querySelector('figure').scrollIntoView()");
        var (x, y) = (
            page.Number("document.querySelector('.tidu-contour').getBoundingClientRect().x + 250"),
            page.Number("document.querySelector('.tidu-contour').getBoundingClientRect().y + 40")
        );
        var scrolled = page.Number("scrollY");

        Touch("touchStart", x, y);
        Touch("touchEnd");
        page.Frame();
        var start = page.Read("controller.state()").GetRawText();
        Assert.Contains("x1", start, StringComparison.Ordinal);
        Touch("touchStart", x, y);
        for (var way = 20; way <= 200; way += 20)
        {
            Touch("touchMove", x, y + way);
        }
        Touch("touchEnd");

        page.Until($"scrollY < {scrolled - 100}");
        Assert.Equal(start, page.Read("controller.state()").GetRawText());
    }

    [Fact]
    public void In_print_and_without_scripts_the_first_state_is_a_picture_with_a_caption()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("tidu-figure-").FullName, "page.html");
        File.WriteAllText(file, One.ToStandaloneHtml());

        browser.Open(file, scripts: false);
        Assert.True(browser.Driver.FindElement(By.CssSelector("figure img")).Displayed);
        Assert.Contains("RMSProp", browser.Driver.FindElement(By.CssSelector("figcaption")).Text, StringComparison.Ordinal);
        browser.Open(file, media: "print");

        Assert.True(browser.Driver.FindElement(By.CssSelector(".tidu-static img")).Displayed);
        Assert.False(browser.Driver.FindElement(By.CssSelector(".tidu-live")).Displayed);
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("light", 360)]
    [InlineData("dark", 1280)]
    [InlineData("dark", 360)]
    public void The_explorer_passes_axe_and_fits_the_width(string scheme, int width)
    {
        using var page = new LivePage(browser, Two with { Name = "two", Presets = One.Presets }, scheme: scheme, width: width);

        Assert.Equal("", page.AxeViolations());
        Assert.True(page.Read("document.documentElement.scrollWidth <= innerWidth").GetBoolean());
        Assert.Equal("pan-y", page.Text("getComputedStyle(document.querySelector('.tidu-contour')).touchAction"));
    }

    private void Touch(string type, params double[] place) =>
        browser.Cdp(
            "Input.dispatchTouchEvent",
            ("type", type),
            (
                "touchPoints",
                place.Length == 0
                    ? []
                    : new object[]
                    {
                        new Dictionary<string, object> { ["x"] = place[0], ["y"] = place[1] },
                    }
            )
        );

    private static Trace2D Trace(IOptimizer optimizer, int steps, (double X1, double X2)? start = null) =>
        new(optimizer.Name, Tutorial.Run(optimizer, Objectives.Ellipse, steps, start));

    private static long[] Bits(Trace2D trace) =>
        [.. trace.Points.SelectMany(point => new[] { point.X1, point.X2, point.S1, point.S2 }).Select(BitConverter.DoubleToInt64Bits)];

    private static long[] Bits(LivePage page, int run) =>
        [
            .. page.Read(
                    $"[...controller.runs()[{run}].x1.keys()].flatMap((k) => ['x1', 'x2', 's1', 's2'].map((name) => Object.is(controller.runs()[{run}][name][k], -0) ? '-0' : String(controller.runs()[{run}][name][k])))"
                )
                .EnumerateArray()
                .Select(text =>
                    BitConverter.DoubleToInt64Bits(double.Parse(text.GetString()!, System.Globalization.CultureInfo.InvariantCulture))
                ),
        ];

    /// <summary>All curves that are seen, in whichever order the page holds them.</summary>
    private static string Curves(LivePage page) =>
        page.Text(
            """
            [...document.querySelectorAll('.tidu-sheet :is(polyline[points^=" "], path[d^=M])')]
              .map((curve) => [...(curve.hasAttribute('fill') ? ['fill', 'fill-opacity'] : ['stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray']), 'points', 'd'].map((name) => curve.getAttribute(name)).join(' '))
              .sort().join('\n')
            """
        );

    private static string Line(LivePage page, int coordinate, int line) =>
        page.Text($"document.querySelector('.tidu-coordinate{coordinate} p:nth-child({line})').textContent").Replace('\u00a0', ' ');
}
