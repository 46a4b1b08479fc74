using System.Globalization;
using OpenQA.Selenium.Chrome;

namespace Tidu.Benchmarks.Figures;

/// <summary>The system's Chromium without a window, slowed down.</summary>
internal sealed class Chromium : IDisposable
{
    public const int Movements = 80;

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
        Cdp("Performance.enable", ("timeDomain", "threadTicks"));
    }

    /// <summary>The browser's name and version.</summary>
    public string Version => $"Chromium {driver.Capabilities.GetCapability("browserVersion")}";

    /// <summary>
    /// Opens a page five times and waits until its figure lives; gives the median of the milliseconds from opening to the first live
    /// picture.
    /// </summary>
    public double Open(string html, int width, double slowdown)
    {
        var file = Path.Combine(folder.FullName, "page.html");
        File.WriteAllText(file, html);
        double[] times = [.. Enumerable.Range(0, 5).Select(_ => OpenOnce(file, width, slowdown)).Order()];
        return times[2];
    }

    private double OpenOnce(string file, int width, double slowdown)
    {
        Go(file, width, slowdown);
        var alive = driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            const look = () => document.querySelector("figure[data-live=on] input, body > input") ? requestAnimationFrame(() => setTimeout(() => done(performance.now()))) : setTimeout(look, 5);
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
        _ = Walk(selector, 20);
        Dictionary<string, double> before = Spent();
        var list = Walk(selector, Movements);
        Dictionary<string, double> after = Spent();
        double Each(params string[] names) => names.Sum(name => after[name] - before[name]) * 1000 / Movements;
        return new FrameTimes(
            Each("TaskDuration"),
            Each("ScriptDuration"),
            Each("LayoutDuration", "RecalcStyleDuration"),
            list[0],
            list[1],
            list[2]
        );
    }

    private double[] Walk(string selector, int movements)
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
              for (let i = 0; i < movements; i++) {
                await new Promise((resolve) => setTimeout(resolve, 30));
                slider.value = middle + (i % 40) * Number(slider.max) / 100;
                const begun = performance.now();
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                // A message comes when the event's task is over; the wait from there to the screen's next frame is the screen's.
                const over = painted().then(() => performance.now());
                const frame = await new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
                await painted();
                const end = performance.now();
                const task = Math.min(await over, frame) - begun;
                rows.push([task + end - frame, end - begun]);
              }
              const at = (column, share) => rows.map((row) => row[column]).sort((a, b) => a - b)[Math.floor(share * (rows.length - 1))];
              done([at(0, 0.5), at(0, 0.95), at(1, 0.5)]);
            })().catch((error) => done(String(error)));
            """,
            selector,
            movements
        )!;
        if (answer is not IReadOnlyCollection<object> times)
        {
            throw new InvalidOperationException($"{selector}: {answer}");
        }
        return [.. times.Select(time => Convert.ToDouble(time, CultureInfo.InvariantCulture))];
    }

    /// <summary>What the page's thread has spent so far, in seconds, by the browser's names.</summary>
    private Dictionary<string, double> Spent()
    {
        var answer = (IReadOnlyDictionary<string, object>)driver.ExecuteCdpCommand("Performance.getMetrics", [])!;
        return ((IEnumerable<object>)answer["metrics"])
            .Cast<IReadOnlyDictionary<string, object>>()
            .ToDictionary(one => (string)one["name"], one => Convert.ToDouble(one["value"], CultureInfo.InvariantCulture));
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
