using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tidu.Notebooks.Running;

namespace Tidu.Cli;

/// <summary>The options that every command which runs cells understands.</summary>
internal sealed class RunSettings
{
    private static readonly TimeSpan DefaultCellTimeout = TimeSpan.FromSeconds(60);

    private readonly Option<TimeSpan?> cellTimeout = new("--cell-timeout")
    {
        Description = "一个代码格最多运行的秒数,默认 60;0 表示不限。",
        CustomParser = Seconds,
        HelpName = "秒",
    };

    private readonly Option<bool> failFast = new("--fail-fast") { Description = "某格出错后不再运行后面的格。" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(cellTimeout);
        command.Add(failFast);
    }

    /// <summary>The options as given.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>How to run.</returns>
    public RunOptions Read(ParseResult parsed) =>
        new()
        {
            CellTimeout = parsed.GetResult(cellTimeout) is null ? DefaultCellTimeout : parsed.GetValue(cellTimeout),
            FailFast = parsed.GetValue(failFast),
        };

    private static TimeSpan? Seconds(ArgumentResult given)
    {
        const double MostSeconds = 1e6;
        if (
            !double.TryParse(given.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || seconds is not (>= 0 and <= MostSeconds)
        )
        {
            given.AddError($"--cell-timeout 须为 0 到 {MostSeconds:F0} 之间的秒数,得到的是“{given.Tokens[0].Value}”。");
            return null;
        }
        return seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;
    }
}
