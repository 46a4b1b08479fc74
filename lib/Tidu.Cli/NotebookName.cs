using Tidu.Engine.Running;

namespace Tidu.Cli;

/// <summary>A notebook's path as messages show it: as short as it can be and still be found.</summary>
internal static class NotebookName
{
    /// <summary>Shortens a path.</summary>
    /// <returns>
    /// A relative path as it is; an absolute one relative to the current folder if it lies there, otherwise only the file's name.
    /// </returns>
    public static string Shorten(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return path;
        }
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path) : relative;
    }

    /// <summary>Shortens the path of the notebook in which a cell failed.</summary>
    /// <returns>The same failure with the shorter path.</returns>
    public static CellFailure Shorten(CellFailure failure) => failure with { Notebook = Shorten(failure.Notebook) };
}
