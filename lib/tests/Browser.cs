using System.Text.Json.Nodes;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Tidu.Tests;

/// <summary>The system's Chromium without a window and without a network.</summary>
public sealed class Browser : IDisposable
{
    private static readonly string[] Places = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/usr/lib/chromium"];

    private readonly DirectoryInfo? profile;
    private readonly ChromeDriver? driver;

    /// <summary>Starts the browser, if there is one.</summary>
    public Browser()
    {
        var browser = Find("chromium", "chromium-browser", "google-chrome", "chrome");
        var driver = Find("chromedriver");
        if (browser is null || driver is null)
        {
            return;
        }

        profile = Directory.CreateTempSubdirectory("tidu-browser-");
        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1000",
            $"--user-data-dir={profile.FullName}"
        );
        options.SetLoggingPreference("performance", LogLevel.All);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        // With both paths given, Selenium never looks for a driver to download.
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driver)!, Path.GetFileName(driver));
        service.HideCommandPromptWindow = true;
        service.SuppressInitialDiagnosticInformation = true;
        this.driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
        this.driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(2);
        Cdp("Network.enable");
        Offline(true);
    }

    /// <summary>The driver; skips the test where there is no browser.</summary>
    public ChromeDriver Driver
    {
        get
        {
            Assert.SkipWhen(driver is null, "Chromium and chromedriver are not installed (Debian: chromium, chromium-driver).");
            return driver;
        }
    }

    /// <summary>Gives pages a network, for a server of this machine.</summary>
    public void Online() => Offline(false);

    /// <summary>Opens a file, with the usual settings, and waits until its scripts have run.</summary>
    public void Open(string file, string scheme = "light", int width = 1280, bool scripts = true, string media = "screen")
    {
        var feature = new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme };
        _ = Driver;
        Cdp("Emulation.setEmulatedMedia", ("media", media), ("features", new object[] { feature }));
        Cdp("Emulation.setDeviceMetricsOverride", ("width", width), ("height", 1000), ("deviceScaleFactor", 1), ("mobile", false));
        Cdp("Emulation.setScriptExecutionDisabled", ("value", !scripts));
        Messages();
        Requests();
        Driver.Navigate().GoToUrl(new Uri(file).AbsoluteUri);
        if (!scripts)
        {
            return;
        }

        // Figures in sight come alive one after the other; a live one has left the state "waiting".
        Driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            const look = () => document.querySelector("[data-live=waiting]") ? setTimeout(look, 50) : setTimeout(done, 300);
            look();
            """
        );
    }

    /// <summary>Goes to every figure of the page in turn, uncovered where it waits for a guess, until it is alive.</summary>
    public void WakeFigures() =>
        Driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            const tired = Date.now() + 60000;
            const asleep = () => document.querySelector("[data-live=asleep], [data-live=waiting]");
            const look = () => {
              document.querySelectorAll(".tidu-cover button").forEach((button) => button.click());
              const figure = asleep();
              if (!figure || Date.now() > tired) return setTimeout(done, 300);
              figure.scrollIntoView({ block: "center", behavior: "instant" });
              setTimeout(look, 50);
            };
            look();
            """
        );

    /// <summary>The value of an expression on the page.</summary>
    public T Evaluate<T>(string expression) => (T)Driver.ExecuteScript("return " + expression)!;

    /// <summary>Waits until an expression on the page holds: what it does after an event of its own may take its time.</summary>
    public void Until(string expression, TimeSpan? patience = null)
    {
        var end = DateTime.UtcNow + (patience ?? TimeSpan.FromMinutes(1));
        while (!Evaluate<bool>($"Boolean({expression})"))
        {
            Assert.True(DateTime.UtcNow < end, $"Never came true: {expression}");
            Thread.Sleep(30);
        }
    }

    /// <summary>What the page wrote to the console since the last call.</summary>
    public IReadOnlyList<string> Messages() => [.. Driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    /// <summary>The addresses the page asked for since the last call.</summary>
    public IReadOnlyList<string> Requests() =>
        [
            .. Driver
                .Manage()
                .Logs.GetLog("performance")
                .Select(entry => JsonNode.Parse(entry.Message)!["message"]!)
                .Where(message => (string?)message["method"] == "Network.requestWillBeSent")
                .Select(message => (string)message["params"]!["request"]!["url"]!),
        ];

    /// <summary>Calls the browser by the DevTools protocol.</summary>
    public Dictionary<string, object> Cdp(string method, params (string Name, object Value)[] parameters) =>
        (Dictionary<string, object>?)driver!.ExecuteCdpCommand(method, parameters.ToDictionary(p => p.Name, p => (object?)p.Value)) ?? [];

    public void Dispose()
    {
        driver?.Quit();
        driver?.Dispose();
        try
        {
            profile?.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The browser's last process may still be writing; the folder is a temporary one.
        }
    }

    private void Offline(bool offline) =>
        Cdp("Network.emulateNetworkConditions", ("offline", offline), ("latency", 0), ("downloadThroughput", -1), ("uploadThroughput", -1));

    private static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(Places);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
