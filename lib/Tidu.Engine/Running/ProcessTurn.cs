using System.Collections;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Running;

/// <summary>
/// Lends what a process has only once — working directory, environment, culture, console and the formatter's registrations — to one
/// notebook after the other, each as it was at first.
/// </summary>
internal sealed class ProcessTurn : IDisposable
{
    private static readonly SemaphoreSlim Turns = new(1);
    private static bool formattersMayDiffer;

    private readonly string folder = Directory.GetCurrentDirectory();
    private readonly IDictionary environment = Environment.GetEnvironmentVariables();
    private readonly CultureInfo? culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? language = CultureInfo.DefaultThreadCurrentUICulture;
    private readonly (TextWriter Out, TextWriter Error, TextReader In) console = (Console.Out, Console.Error, Console.In);

    private ProcessTurn(string ownFolder)
    {
        Directory.SetCurrentDirectory(ownFolder);
        if (formattersMayDiffer)
        {
            Formatter.ResetToDefault();
        }
        formattersMayDiffer = true;
    }

    /// <summary>Waits for the notebooks before this one and makes its folder the working directory.</summary>
    public static async Task<ProcessTurn> EnterAsync(string folder, CancellationToken cancellationToken)
    {
        await Turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ConsoleCapture.Install();
            return new ProcessTurn(folder);
        }
        catch
        {
            Turns.Release();
            throw;
        }
    }

    /// <summary>Lets the next notebook have its turn.</summary>
    public void Dispose()
    {
        Directory.SetCurrentDirectory(folder);
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            Environment.SetEnvironmentVariable(name, (string?)environment[name]);
        }
        foreach (DictionaryEntry variable in environment)
        {
            Environment.SetEnvironmentVariable((string)variable.Key, (string?)variable.Value);
        }
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, language);
        Console.SetOut(console.Out);
        Console.SetError(console.Error);
        Console.SetIn(console.In);
        Turns.Release();
    }
}
