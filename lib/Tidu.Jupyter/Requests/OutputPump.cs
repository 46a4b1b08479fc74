using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Tells what cells show soon after they show it, on a thread of its own: cells may keep all threads of the pool busy.</summary>
internal sealed class OutputPump
{
    // Nobody sees the difference, and what a cell prints in that time becomes one message.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly AutoResetEvent added = new(false);
    private readonly Lock gate = new();
    private readonly Lock flushing = new();
    private List<LiveOutput> waiting = [];

    /// <summary>Starts the thread.</summary>
    public OutputPump() => new Thread(Serve) { IsBackground = true, Name = "jupyter output" }.Start();

    /// <summary>The request that runs a cell now; <see langword="null"/> if none does.</summary>
    public Message? Running { get; set; }

    /// <summary>Takes an output that has something to tell.</summary>
    public void Add(LiveOutput output)
    {
        lock (gate)
        {
            waiting.Add(output);
        }
        added.Set();
    }

    /// <summary>Tells all at once what has been shown and not been told yet.</summary>
    public void Flush()
    {
        lock (flushing)
        {
            List<LiveOutput> all;
            lock (gate)
            {
                (all, waiting) = (waiting, []);
            }
            foreach (var output in all)
            {
                output.Flush();
            }
        }
    }

    private void Serve()
    {
        while (true)
        {
            added.WaitOne();
            Thread.Sleep(Interval);
            Flush();
        }
    }
}
