using System.Globalization;
using OpenQA.Selenium.Chrome;

namespace Tidu.Benchmarks.Figures;

/// <summary>What moving a slider costs, in milliseconds.</summary>
/// <param name="Event">The median of what the page computes.</param>
/// <param name="Median">The median of that and of layout and painting.</param>
/// <param name="High">What 95 % of all movements stay below.</param>
internal readonly record struct FrameTimes(double Event, double Median, double High);

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
              const events = [];
              const frames = [];
              for (let i = -20; i < movements; i++) {
                await new Promise((resolve) => setTimeout(resolve, 30));
                slider.value = middle + (i % 40) * Number(slider.max) / 100;
                const begun = performance.now();
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                const computed = performance.now() - begun;
                // The wait for the screen's next frame is the screen's, not the page's.
                const frame = await new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
                await painted();
                if (i < 0) continue;
                events.push(computed);
                frames.push(computed + performance.now() - frame);
              }
              const sorted = (list) => list.sort((a, b) => a - b);
              const at = (list, share) => sorted(list)[Math.floor(share * (list.length - 1))];
              done([at(events, 0.5), at(frames, 0.5), at(frames, 0.95)]);
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
        return new FrameTimes(list[0], list[1], list[2]);
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
