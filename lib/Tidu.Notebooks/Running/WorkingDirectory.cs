namespace Tidu.Notebooks.Running;

/// <summary>
/// Lends the process's working directory: notebooks of one folder may run at once, those of another folder wait until the last of
/// them has ended.
/// </summary>
internal static class WorkingDirectory
{
    private static readonly Lock Gate = new();
    private static readonly Queue<(string Folder, TaskCompletionSource Turn)> Waiting = new();
    private static string? current;
    private static string original = "";
    private static int holders;

    /// <summary>Waits for the folder's turn and makes it the working directory until the result is disposed.</summary>
    public static async Task<IDisposable> EnterAsync(string folder, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (Gate)
        {
            if (TryEnter(folder))
            {
                return new Lease();
            }
            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Waiting.Enqueue((folder, turn));
        }
        await using var registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task.ConfigureAwait(false);
        return new Lease();
    }

    // First come, first served: who asks for the folder in use still waits behind those who ask for another.
    private static bool TryEnter(string folder)
    {
        if (holders > 0 && (current != folder || Waiting.Count > 0))
        {
            return false;
        }
        if (holders++ == 0)
        {
            original = Directory.GetCurrentDirectory();
            Directory.SetCurrentDirectory(folder);
            current = folder;
        }
        return true;
    }

    private static void Leave()
    {
        lock (Gate)
        {
            if (--holders > 0)
            {
                return;
            }
            Directory.SetCurrentDirectory(original);
            while (Waiting.TryPeek(out var next) && (holders == 0 || current == next.Folder))
            {
                Waiting.Dequeue();
                if (next.Turn.Task.IsCompleted)
                {
                    continue;
                }
                // The entry is counted before its owner knows; if the owner has given up meanwhile, it is taken back.
                holders++;
                if (holders == 1)
                {
                    original = Directory.GetCurrentDirectory();
                    Directory.SetCurrentDirectory(next.Folder);
                    current = next.Folder;
                }
                if (!next.Turn.TrySetResult())
                {
                    holders--;
                }
            }
        }
    }

    private sealed class Lease : IDisposable
    {
        private int disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                Leave();
            }
        }
    }
}
