using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Notebooks.Running;

/// <summary>
/// Lends what a process has only once — its working directory and the formatter's registrations — to one notebook after the other.
/// </summary>
internal sealed class ProcessTurn : IDisposable
{
    private static readonly SemaphoreSlim Turns = new(1);
    private static bool formattersMayDiffer;

    private readonly string original = Directory.GetCurrentDirectory();

    private ProcessTurn(string folder)
    {
        Directory.SetCurrentDirectory(folder);
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
        Directory.SetCurrentDirectory(original);
        Turns.Release();
    }
}
