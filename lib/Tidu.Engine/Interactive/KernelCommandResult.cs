using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>What came of a command. Part of the API of .NET Interactive.</summary>
public class KernelCommandResult
{
    internal KernelCommandResult(KernelCommand command, IReadOnlyList<KernelEvent> events) => (Command, Events) = (command, events);

    /// <summary>The command.</summary>
    public KernelCommand Command { get; }

    /// <summary>What happened, in order; last whether the command succeeded.</summary>
    public IReadOnlyList<KernelEvent> Events { get; }

    /// <summary>The same for a listener, as older versions of the API have it.</summary>
    public IObservable<KernelEvent> KernelEvents => new Replay(Events);

    private sealed class Replay(IReadOnlyList<KernelEvent> events) : IObservable<KernelEvent>, IDisposable
    {
        public IDisposable Subscribe(IObserver<KernelEvent> observer)
        {
            foreach (var kernelEvent in events)
            {
                observer.OnNext(kernelEvent);
            }
            observer.OnCompleted();
            return this;
        }

        // By then all has been told.
        public void Dispose() { }
    }
}
