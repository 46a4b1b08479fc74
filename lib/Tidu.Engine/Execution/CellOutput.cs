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
    private readonly List<Output> outputs = [];
    private readonly StringBuilder text = new();
    private readonly List<int> replaced = [];
    private string? stream;
    private long length;
    private int taken;

    /// <summary>Told in one sentence that the cell shows more than is kept.</summary>
    internal Action<string>? TooMuch { get; set; }

    /// <summary>What ended a thread that the cell had left running when it ended; <see langword="null"/> if nothing did.</summary>
    internal Exception? LateException { get; set; }

    /// <summary>Appends text to a stream; adjacent text of one stream becomes one output.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    public void Write(string name, ReadOnlySpan<char> chunk)
    {
        if (chunk.IsEmpty)
        {
            return;
        }
        lock (gate)
        {
            if (stream != name)
            {
                EndStream();
                stream = name;
            }
            length += chunk.Length;
            if (length <= Limit)
            {
                text.Append(chunk);
                return;
            }
        }
        TellThatItIsTooMuch();
    }

    /// <summary>Appends an output.</summary>
    /// <returns>Its position, for <see cref="Replace"/>; negative if the cell has shown too much already.</returns>
    public int Add(Output output)
    {
        lock (gate)
        {
            EndStream();
            length += LengthOf(output);
            if (length <= Limit || output is ErrorOutput)
            {
                outputs.Add(output);
                return outputs.Count - 1;
            }
        }
        TellThatItIsTooMuch();
        return -1;
    }

    /// <summary>Appends data to show as it is.</summary>
    public void Show(string data, string mimeType = "text/plain") => Add(new DisplayData(new JsonObject { [mimeType] = data }, []));

    /// <summary>Replaces the data of an output that was added before.</summary>
    /// <param name="position">What <see cref="Add"/> returned.</param>
    /// <param name="data">The new MIME bundle.</param>
    public void Replace(int position, JsonObject data)
    {
        lock (gate)
        {
            if (position < 0)
            {
                return;
            }
            var output = (DisplayData)outputs[position] with { Data = data };
            length += LengthOf(output) - LengthOf(outputs[position]);
            if (length <= Limit)
            {
                outputs[position] = output;
                if (position < taken && !replaced.Contains(position))
                {
                    replaced.Add(position);
                }
                return;
            }
        }
        TellThatItIsTooMuch();
    }

    /// <summary>What was added or replaced since this was last called.</summary>
    /// <returns>Outputs by their positions; a stream may go on in a second output behind the first.</returns>
    internal IReadOnlyList<(int Position, Output Output)> TakeChanges()
    {
        lock (gate)
        {
            EndStream();
            List<(int, Output)> changes = [.. replaced.Concat(Enumerable.Range(taken, outputs.Count - taken)).Select(i => (i, outputs[i]))];
            replaced.Clear();
            taken = outputs.Count;
            return changes;
        }
    }

    /// <summary>The outputs so far.</summary>
    public IReadOnlyList<Output> ToOutputs()
    {
        lock (gate)
        {
            EndStream();
            return [.. outputs];
        }
    }

    private void TellThatItIsTooMuch() => TooMuch?.Invoke($"这一格的输出超过了 {Limit / 1_000_000} MB，请少输出一些。");

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
            text.Clear();
            stream = null;
        }
    }
}
