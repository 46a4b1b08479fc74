using Tidu.Engine.Running.Isolation;

namespace Tidu.Cli;

/// <summary>This program as the worker of another one: <c>run</c> starts it for each notebook.</summary>
internal static class Worker
{
    /// <summary>The argument by which it is started.</summary>
    public const string Argument = "--notebook-worker";

    /// <summary>Whether this process is a worker.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>True if nothing else is to be done but <see cref="NotebookWorker.ServeAsync"/>.</returns>
    public static bool IsMeant(string[] arguments) => arguments is [Argument];
}
