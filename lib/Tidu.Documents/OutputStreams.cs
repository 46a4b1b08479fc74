using System.Text;

namespace Tidu.Documents;

/// <summary>Streams as a reader sees them: who writes a file cuts them into pieces as it pleases.</summary>
public static class OutputStreams
{
    /// <summary>Makes pieces of one stream that follow each other one output.</summary>
    /// <param name="outputs">The outputs of a cell.</param>
    /// <returns>The outputs in the same order, no two neighbours of one stream.</returns>
    public static IReadOnlyList<Output> Join(IReadOnlyList<Output> outputs)
    {
        var joined = new List<Output>(outputs.Count);
        for (var i = 0; i < outputs.Count; i++)
        {
            joined.Add(outputs[i]);
            if (outputs[i] is not StreamOutput first || !GoesOn(i))
            {
                continue;
            }
            // Not text by text: a loop that prints may have made very many pieces.
            var text = new StringBuilder(first.Text);
            while (GoesOn(i))
            {
                text.Append(((StreamOutput)outputs[++i]).Text);
            }
            joined[^1] = first with { Text = text.ToString() };
        }
        return joined;

        bool GoesOn(int i) => i + 1 < outputs.Count && outputs[i + 1] is StreamOutput next && next.Name == ((StreamOutput)outputs[i]).Name;
    }
}
