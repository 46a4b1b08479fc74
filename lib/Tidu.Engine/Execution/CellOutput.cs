using System.Text;
using System.Text.Json.Nodes;
using Tidu.Documents;

namespace Tidu.Engine.Execution;

/// <summary>Collects what a cell prints and shows, in order and from any thread.</summary>
public sealed class CellOutput
{
    // A page of that much text helps nobody, and a cell in an endless loop must not fill the memory.
    private const int Limit = 20_000_000;

    // What an output takes besides its text.
    private const int LengthOfOutput = 100;

    private readonly Lock gate = new();

    // Where an output was cleared there is none, so that the others keep their positions.
    private readonly List<Output?> outputs = [];
    private readonly List<int> lengths = [];
    private readonly StringBuilder text = new();
    private readonly List<int> replaced = [];
    private string? stream;
    private long length;
    private int taken;
    private Exception? lateException;

    /// <summary>Called, by any thread, when there is something to take with <see cref="TakeChanges"/>.</summary>
    public Action? Changed { get; init; }

    /// <summary>Told in one sentence that the cell shows more than is kept.</summary>
    internal Action<string>? TooMuch { get; set; }

    /// <summary>Appends text to a stream; adjacent text of one stream becomes one output.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    public void Write(string name, ReadOnlySpan<char> chunk)
    {
        if (chunk.IsEmpty)
        {
            return;
        }
        bool fits;
        lock (gate)
        {
            if (stream != name)
            {
                EndStream();
                stream = name;
            }
            length += chunk.Length;
            fits = length <= Limit;
            if (fits)
            {
                text.Append(chunk);
            }
        }
        Tell(fits);
    }

    /// <summary>Appends an output.</summary>
    /// <returns>Its position, for <see cref="Replace"/>; negative if the cell has shown too much already.</returns>
    public int Add(Output output)
    {
        var position = -1;
        lock (gate)
        {
            EndStream();
            var added = LengthOf(output);
            length += added;
            if (length <= Limit || output is ErrorOutput)
            {
                position = outputs.Count;
                outputs.Add(output);
                lengths.Add(added);
            }
        }
        Tell(fits: position >= 0);
        return position;
    }

    /// <summary>Appends data to show as it is.</summary>
    public void Show(string data, string mimeType = "text/plain") => Add(new DisplayData(new JsonObject { [mimeType] = data }, []));

    /// <summary>Replaces the data of an output that was added before.</summary>
    /// <param name="position">What <see cref="Add"/> returned.</param>
    /// <param name="data">The new MIME bundle.</param>
    public void Replace(int position, JsonObject data)
    {
        bool fits;
        lock (gate)
        {
            if (position < 0 || outputs[position] is not DisplayData earlier)
            {
                return;
            }
            var output = earlier with { Data = data };
            var added = LengthOf(output);
            length += added - lengths[position];
            fits = length <= Limit;
            if (fits)
            {
                outputs[position] = output;
                lengths[position] = added;
                Note(position);
            }
        }
        Tell(fits);
    }

    /// <summary>Takes away all that the cell has shown so far.</summary>
    public void Clear()
    {
        lock (gate)
        {
            EndStream();
            for (var i = 0; i < outputs.Count; i++)
            {
                if (outputs[i] is not null)
                {
                    outputs[i] = null;
                    lengths[i] = 0;
                    Note(i);
                }
            }
            length = 0;
        }
        Changed?.Invoke();
    }

    /// <summary>What was added, replaced or cleared since this was last called.</summary>
    /// <param name="forget">Whether what is told is no longer needed here: a cell may show more than anybody would keep.</param>
    /// <returns>Outputs by their positions; a stream may go on in a second output behind the first.</returns>
    public IReadOnlyList<OutputChange> TakeChanges(bool forget = false)
    {
        lock (gate)
        {
            EndStream();
            OutputChange[] changes =
            [
                .. replaced
                    .Concat(Enumerable.Range(taken, outputs.Count - taken).Where(i => outputs[i] is not null))
                    .Select(i => new OutputChange(i, outputs[i])),
            ];
            replaced.Clear();
            taken = outputs.Count;
            if (forget)
            {
                foreach (var (position, output) in changes)
                {
                    outputs[position] = output switch
                    {
                        DisplayData display => display with { Data = [] },
                        StreamOutput stream => stream with { Text = "" },
                        _ => output,
                    };
                }
            }
            return changes;
        }
    }

    /// <summary>That a thread which the cell left running has failed since the cell ended; told once.</summary>
    /// <returns>The error; <see langword="null"/> if no thread has.</returns>
    public ErrorOutput? TakeLateError()
    {
        if (Interlocked.Exchange(ref lateException, null) is not { } exception)
        {
            return null;
        }
        var sentence = $"这一格结束以后，它留下的线程出错：{ExceptionText.Of(exception)}";
        return new ErrorOutput(exception.GetType().FullName!, sentence, [sentence]);
    }

    /// <summary>The outputs so far.</summary>
    public IReadOnlyList<Output> ToOutputs()
    {
        lock (gate)
        {
            EndStream();
            return [.. outputs.OfType<Output>()];
        }
    }

    /// <summary>Notes what has ended a thread of a cell that had ended before.</summary>
    internal void FailLate(Exception exception)
    {
        if (Interlocked.CompareExchange(ref lateException, exception, null) is null)
        {
            Changed?.Invoke();
        }
    }

    private void Tell(bool fits)
    {
        if (fits)
        {
            Changed?.Invoke();
        }
        else
        {
            TooMuch?.Invoke($"这一格的输出超过了 {Limit / 1_000_000} MB，请少输出一些。");
        }
    }

    // What has not been taken yet is told as it is then.
    private void Note(int position)
    {
        if (position < taken && !replaced.Contains(position))
        {
            replaced.Add(position);
        }
    }

    private static int LengthOf(Output output) =>
        LengthOfOutput
            + (output as DisplayData)?.Data.Sum(data =>
                data.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text.Length : 0
            )
        ?? 0;

    private void EndStream()
    {
        if (stream is not null)
        {
            outputs.Add(new StreamOutput(stream, text.ToString()));
            lengths.Add(0);
            text.Clear();
            stream = null;
        }
    }
}
