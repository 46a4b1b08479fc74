using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>Listening to events without a library for observables.</summary>
public static class KernelEventExtensions
{
    /// <summary>Calls an action at every event.</summary>
    /// <param name="events">The events.</param>
    /// <param name="onNext">The action.</param>
    /// <returns>Ends the listening when disposed.</returns>
    public static IDisposable Subscribe(this IObservable<KernelEvent> events, Action<KernelEvent> onNext)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Subscribe(new Listener(onNext));
    }

    private sealed class Listener(Action<KernelEvent> onNext) : IObserver<KernelEvent>
    {
        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void OnNext(KernelEvent value) => onNext(value);
    }
}
