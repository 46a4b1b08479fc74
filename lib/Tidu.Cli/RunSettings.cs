using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Engine;
using Tidu.Engine.Running;

namespace Tidu.Cli;

/// <summary>The options that every command which runs cells understands.</summary>
internal sealed partial class RunSettings
{
    // Longer than any cell of a lesson; a learner who waits longer takes it for an endless loop.
    private static readonly TimeSpan DefaultCellTimeout = TimeSpan.FromSeconds(60);

    // What the smallest notebook takes, twice.
    private const long LeastMemory = 256 << 20;

    private readonly Option<TimeSpan?> cellTimeout = new("--cell-timeout")
    {
        Description = "一个代码格最多运行的秒数，默认 60；0 表示不限。机器太忙、轮不到它计算的时间不算（限 Linux），但最多拖到五倍。",
        CustomParser = Seconds,
        HelpName = "秒",
    };

    private readonly Option<TimeSpan?> timeout = new("--timeout")
    {
        Description = "一个笔记本最多运行的秒数，按钟表算，默认不限。",
        CustomParser = Seconds,
        HelpName = "秒",
    };

    private readonly Option<long?> memory = new("--memory")
    {
        Description = "一个笔记本连同它启动的程序最多占用的内存，如 800M、2G，默认是本机内存的四分之三除以同时运行的笔记本数；0 表示不限。",
        CustomParser = Bytes,
        HelpName = "大小",
    };

    private readonly Option<bool> failFast = new("--fail-fast") { Description = "某格出错后不再运行后面的格。" };

    private readonly Option<bool> keepGoing = new("--keep-going") { Description = "某格出错后仍运行后面的格（默认）。" };

    private readonly Option<bool> skipOthers = new("--skip-other-languages") { Description = "跳过 C# 以外须运行的语言，而不算出错。" };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "不用以前编译好的代码格、还原好的包和课程上次的结果。" };

    private readonly Option<string?> data = new("--data")
    {
        Description = "训练用的数据集所在的文件或文件夹；sample 表示用生成的样本。默认按环境变量 TIDU_DATA，再默认自动下载一次。",
        HelpName = "路径",
    };

    private readonly Option<string[]> inputs = new("--input")
    {
        Description = "笔记本询问输入时的回答，如 --input name=值；可写多个。",
        HelpName = "名=值",
    };

    /// <summary>Creates the options.</summary>
    public RunSettings() =>
        inputs.Validators.Add(given =>
        {
            foreach (var input in given.Tokens.Select(token => token.Value).Where(input => input.IndexOf('=') < 1))
            {
                given.AddError($"--input 须写成“名=值”，得到的是“{input}”。");
            }
        });

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(cellTimeout);
        command.Add(timeout);
        command.Add(memory);
        command.Add(failFast);
        command.Add(keepGoing);
        command.Add(skipOthers);
        command.Add(noCache);
        command.Add(inputs);
        command.Add(data);
        // A validator must not ask for values: that throws where one is missing or wrong.
        command.Validators.Add(result =>
        {
            if (result.GetResult(failFast) is not null && result.GetResult(keepGoing) is not null)
            {
                result.AddError("--fail-fast 与 --keep-going 只能用一个。");
            }
        });
    }

    /// <summary>Finds the data set that notebooks need, before they are run.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    public Task ProvideDataAsync(ParseResult parsed, IEnumerable<string> notebooks, CancellationToken cancellationToken) =>
        LessonData.ProvideAsync(parsed.GetValue(data), notebooks, cancellationToken);

    /// <summary>The options as given.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>How to run.</returns>
    public RunOptions Read(ParseResult parsed) =>
        new()
        {
            CellTimeout = Limit(parsed.GetValue(cellTimeout) ?? DefaultCellTimeout),
            Timeout = Limit(parsed.GetValue(timeout)),
            MemoryLimit = parsed.GetValue(memory),
            FailFast = parsed.GetValue(failFast),
            SkipOtherLanguages = parsed.GetValue(skipOthers),
            Engine = new EngineOptions
            {
                Inputs = (parsed.GetValue(inputs) ?? [])
                    .GroupBy(input => input[..input.IndexOf('=')], input => input[(input.IndexOf('=') + 1)..])
                    .ToDictionary(input => input.Key, input => input.Last()),
                ProvidedPackages = HostPackages.Find(),
                CacheFolder = parsed.GetValue(noCache) ? null : UserFolder.Path,
            },
        };

    private static TimeSpan? Limit(TimeSpan? given) => given > TimeSpan.Zero ? given : null;

    private static TimeSpan? Seconds(ArgumentResult given)
    {
        // Eleven days; a time span of the runtime's timers ends at 49.
        const double MostSeconds = 1e6;
        if (
            !double.TryParse(given.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || seconds is not (>= 0 and <= MostSeconds)
        )
        {
            given.AddError($"--cell-timeout 与 --timeout 须为 0 到 {MostSeconds:F0} 之间的秒数，得到的是“{given.Tokens[0].Value}”。");
            return null;
        }
        return TimeSpan.FromSeconds(seconds);
    }

    private static long? Bytes(ArgumentResult given)
    {
        var size = Size().Match(given.Tokens[0].Value);
        var bytes = size.Success
            ? (long)(
                double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) * (size.Groups[2].Value is "G" or "g" ? 1 << 30 : 1 << 20)
            )
            : -1;
        if (bytes is not (0 or >= LeastMemory))
        {
            given.AddError($"--memory 须写成 800M 或 2G 这样，至少 {LeastMemory >> 20}M，0 表示不限，得到的是“{given.Tokens[0].Value}”。");
            return null;
        }
        return bytes;
    }

    [GeneratedRegex(@"^([0-9]{1,6}(?:\.[0-9]{1,6})?)(?:([MG])B?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Size();
}
