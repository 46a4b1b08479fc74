using Tidu.Benchmarks.Figures;

namespace Tidu.Benchmarks.Pages;

/// <summary>How a page opens, in milliseconds.</summary>
/// <param name="Paint">From opening to the first text.</param>
/// <param name="Interactive">From opening to where no task of more than 50 ms follows within five seconds.</param>
/// <param name="Longest">The longest task until then.</param>
/// <param name="Chart">From scrolling to the first chart to where it is alive; 0 if it was already.</param>
/// <param name="LongestThen">The longest task in that time.</param>
internal readonly record struct PageOpening(double Paint, double Interactive, double Longest, double Chart, double LongestThen)
{
    /// <summary>Opens a page and lets it come to rest, then scrolls to its first chart of plotly.js.</summary>
    public static PageOpening Of(Chromium browser, string file, int width, double slowdown)
    {
        browser.Go(file, width, slowdown);
        var times = browser.Ask(
            """
            const done = arguments[arguments.length - 1];
            const tasks = [];
            new PerformanceObserver((list) => {
              for (const { startTime, duration } of list.getEntries()) tasks.push({ end: startTime + duration, duration });
            }).observe({ type: "longtask", buffered: true });
            const wait = (milliseconds) => new Promise((next) => setTimeout(next, milliseconds));
            const longest = () => Math.max(0, ...tasks.map((task) => task.duration));
            (async () => {
              const loaded = () => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
              const rest = () => Math.max(loaded(), ...tasks.map((task) => task.end));
              while (!loaded() || performance.now() - rest() < 5000) await wait(100);
              const opened = [performance.getEntriesByName("first-contentful-paint")[0].startTime, rest(), longest()];
              const chart = [...document.querySelectorAll("figure.tidu-chart")].find((one) => !one.closest("[hidden], details:not([open])"));
              tasks.length = 0;
              const begun = performance.now();
              if (chart && chart.dataset.live !== "on") {
                const alive = new Promise((next) =>
                  new MutationObserver(() => chart.dataset.live === "on" && next(performance.now())).observe(chart, { attributes: true })
                );
                chart.scrollIntoView({ block: "center", behavior: "instant" });
                const end = await alive;
                await wait(500);
                done([...opened, end - begun, longest()]);
              } else {
                done([...opened, 0, 0]);
              }
            })();
            """
        );
        return new PageOpening(times[0], times[1], times[2], times[3], times[4]);
    }
}
