using Microsoft.DotNet.Interactive.Events;

namespace Tidu.Engine.Interactive;

/// <summary>Hands events to those who asked for them.</summary>
internal sealed class EventStream : IObservable<KernelEvent>
{
    private readonly Lock gate = new();
    private IObserver<KernelEvent>[] observers = [];

    /// <summary>Whether anybody has asked.</summary>
    public bool IsObserved => Volatile.Read(ref observers).Length > 0;

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<KernelEvent> observer)
    {
        lock (gate)
        {
            observers = [.. observers, observer];
        }
        return new Subscription(() =>
        {
            lock (gate)
            {
                observers = [.. observers.Where(other => other != observer)];
            }
        });
    }

    /// <summary>Hands out an event.</summary>
    public void Send(KernelEvent kernelEvent)
    {
        foreach (var observer in Volatile.Read(ref observers))
        {
            observer.OnNext(kernelEvent);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
