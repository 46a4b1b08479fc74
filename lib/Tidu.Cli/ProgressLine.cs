using Tidu.Engine.Running;

namespace Tidu.Cli;

/// <summary>The last line of a terminal: how far each running notebook is. Nothing where the output is not a terminal.</summary>
internal sealed class ProgressLine
{
    private readonly Lock gate = new();
    private readonly List<Notebook> running = [];

    /// <summary>Begins to show a notebook.</summary>
    /// <returns>Takes its progress; to be disposed when it no longer runs.</returns>
    public Notebook Start(string name)
    {
        var notebook = new Notebook(this, name);
        lock (gate)
        {
            running.Add(notebook);
        }
        return notebook;
    }

    /// <summary>Writes a sentence that says what is wrong.</summary>
    public void Tell(string problem) => Write(null, [Terminal.OneLine(problem)]);

    private void Write(string? line, IReadOnlyList<string> problems)
    {
        lock (gate)
        {
            Clear();
            if (line is not null)
            {
                Console.WriteLine(line);
            }
            foreach (var part in problems.SelectMany(problem => $"✗ {problem}".Split('\n')))
            {
                Console.Error.WriteLine(part);
            }
            Show();
        }
    }

    private static void Clear()
    {
        if (!Console.IsOutputRedirected)
        {
            Terminal.ClearLine();
        }
    }

    private void Show()
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Write(string.Concat(running.Where(notebook => notebook.State.Length > 0).Select(notebook => "  " + notebook.State)));
        }
    }

    /// <summary>One of the running notebooks.</summary>
    /// <param name="line">The line on which it is shown.</param>
    internal sealed class Notebook(ProgressLine line, string name) : IProgress<CellProgress>, IDisposable
    {
        private readonly Dictionary<int, CellProgress> cells = [];

        /// <summary>The notebook's name.</summary>
        public string Name => name;

        /// <summary>The cells that have ended, in order; of a cell that was told twice the last word.</summary>
        public IReadOnlyCollection<CellProgress> Cells => cells.Values;

        /// <summary>How far it is.</summary>
        public string State { get; private set; } = "";

        /// <inheritdoc/>
        public void Report(CellProgress value)
        {
            lock (line.gate)
            {
                cells[value.Cell] = value;
                State = $"{name} {value.Cell}/{value.CellCount}";
                Clear();
                line.Show();
            }
        }

        /// <summary>Writes the line that stays, and what is wrong.</summary>
        /// <param name="problems">Sentences; one with more lines below it has line feeds.</param>
        public void End(string last, IReadOnlyList<string> problems)
        {
            Dispose();
            line.Write(last, problems);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            lock (line.gate)
            {
                line.running.Remove(this);
            }
        }
    }
}
