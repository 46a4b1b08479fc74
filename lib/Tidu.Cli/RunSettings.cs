using System.CommandLine;
using Tidu.Notebooks.Running;

namespace Tidu.Cli;

/// <summary>The options that every command which runs cells understands.</summary>
internal sealed class RunSettings
{
    private readonly Option<double> cellTimeout = new("--cell-timeout")
    {
        Description = "一个代码格最多运行的秒数;0 表示不限。",
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<bool> failFast = new("--fail-fast") { Description = "某格出错后不再运行后面的格。" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        cellTimeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and < 1e6))
            {
                result.AddError("--cell-timeout 须为不小于 0 的秒数。");
            }
        });
        command.Add(cellTimeout);
        command.Add(failFast);
    }

    /// <summary>The options as given.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>How to run.</returns>
    public RunOptions Read(ParseResult parsed) =>
        new()
        {
            CellTimeout = parsed.GetValue(cellTimeout) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
            FailFast = parsed.GetValue(failFast),
        };
}
