using System.Globalization;
using OpenQA.Selenium.Chrome;

namespace Tidu.Benchmarks.Figures;

/// <summary>What moving a slider costs, in milliseconds.</summary>
/// <param name="Event">The median of what the page computes.</param>
/// <param name="Canvas">The median of what the browser draws on the canvases when the event is over.</param>
/// <param name="Frame">The median of the next frame's style, layout and painting.</param>
/// <param name="Work">The median of all three.</param>
/// <param name="High">What 95 % of all movements' work stays below.</param>
/// <param name="Wait">The median of the time from the event to the end of the frame, the wait for the screen among it.</param>
internal readonly record struct FrameTimes(double Event, double Canvas, double Frame, double Work, double High, double Wait);

/// <summary>The system's Chromium without a window, slowed down.</summary>
internal sealed class Chromium : IDisposable
{
    private const int Movements = 80;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-figures-");
    private readonly ChromeDriver driver;

    public Chromium()
    {
        ChromeOptions options = new() { BinaryLocation = Find("chromium", "chromium-browser", "google-chrome") };
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            $"--user-data-dir={folder.FullName}/profile"
        );
        var service = Find("chromedriver");
        var driverService = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(service)!, Path.GetFileName(service));
        driverService.SuppressInitialDiagnosticInformation = true;
        driver = new ChromeDriver(driverService, options, TimeSpan.FromMinutes(5));
        driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(4);
    }

    /// <summary>The browser's name and version.</summary>
    public string Version => $"Chromium {driver.Capabilities.GetCapability("browserVersion")}";

    /// <summary>Opens a page and waits until its figure lives; gives the milliseconds from opening to the first live picture.</summary>
    public double Open(string html, int width, double slowdown)
    {
        var file = Path.Combine(folder.FullName, "page.html");
        File.WriteAllText(file, html);
        Go(file, width, slowdown);
        var alive = driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            const look = () => document.querySelector("figure[data-live=on] input") ? requestAnimationFrame(() => setTimeout(() => done(performance.now()))) : setTimeout(look, 5);
            look();
            """
        )!;
        return Convert.ToDouble(alive, CultureInfo.InvariantCulture);
    }

    /// <summary>Opens a file.</summary>
    public void Go(string file, int width, double slowdown)
    {
        Cdp(
            "Emulation.setDeviceMetricsOverride",
            ("width", width),
            ("height", 800),
            ("deviceScaleFactor", width < 500 ? 2 : 1),
            ("mobile", width < 500)
        );
        driver.Navigate().GoToUrl("about:blank");
        Cdp("Emulation.setCPUThrottlingRate", ("rate", slowdown));
        driver.Navigate().GoToUrl(new Uri(file).AbsoluteUri);
    }

    /// <summary>Runs a script that ends by calling its last argument with numbers.</summary>
    public double[] Ask(string script, params object[] arguments) =>
        [
            .. ((IReadOnlyCollection<object>)driver.ExecuteAsyncScript(script, arguments)!).Select(number =>
                Convert.ToDouble(number, CultureInfo.InvariantCulture)
            ),
        ];

    /// <summary>Moves a slider to and fro and measures each movement.</summary>
    public FrameTimes Move(string selector)
    {
        var answer = driver.ExecuteAsyncScript(
            """
            const [selector, movements, done] = arguments;
            (async () => {
              const slider = document.querySelector(selector);
              const middle = (Number(slider.min) + Number(slider.max)) / 2;
              const painted = () => new Promise((resolve) => {
                const channel = new MessageChannel();
                channel.port1.onmessage = resolve;
                channel.port2.postMessage(0);
              });
              const rows = [];
              for (let i = -20; i < movements; i++) {
                await new Promise((resolve) => setTimeout(resolve, 30));
                slider.value = middle + (i % 40) * Number(slider.max) / 100;
                const begun = performance.now();
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                const computed = performance.now() - begun;
                // A message comes when the event's task is over, and what it drew is on the canvases; the wait from there to the
                // screen's next frame is the screen's, not the page's.
                const over = painted().then(() => performance.now());
                const frame = await new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
                await painted();
                const end = performance.now();
                const task = Math.min(await over, frame) - begun;
                if (i >= 0) rows.push([computed, task - computed, end - frame, task + end - frame, end - begun]);
              }
              const at = (column, share) => rows.map((row) => row[column]).sort((a, b) => a - b)[Math.floor(share * (rows.length - 1))];
              done([at(0, 0.5), at(1, 0.5), at(2, 0.5), at(3, 0.5), at(3, 0.95), at(4, 0.5)]);
            })().catch((error) => done(String(error)));
            """,
            selector,
            Movements
        )!;
        if (answer is not IReadOnlyCollection<object> times)
        {
            throw new InvalidOperationException($"{selector}: {answer}");
        }
        double[] list = [.. times.Select(time => Convert.ToDouble(time, CultureInfo.InvariantCulture))];
        return new FrameTimes(list[0], list[1], list[2], list[3], list[4], list[5]);
    }

    public void Dispose()
    {
        driver.Quit();
        driver.Dispose();
        folder.Delete(recursive: true);
    }

    private void Cdp(string method, params (string Name, object Value)[] parameters) =>
        driver.ExecuteCdpCommand(method, parameters.ToDictionary(one => one.Name, one => (object?)one.Value));

    private static string Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin");
        return names.SelectMany(name => folders.Select(place => Path.Combine(place, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"Not found: {string.Join(", ", names)}.");
    }
}
