namespace Tidu.Jupyter.Specs;

/// <summary>Where Jupyter looks for kernels.</summary>
public static class JupyterFolders
{
    /// <summary>The kernels of the current user.</summary>
    public static string OfUser => Path.Combine(UserData(), "kernels");

    /// <summary>All folders that Jupyter looks into without being told of more; those of Python environments only Python knows.</summary>
    public static IEnumerable<string> All
    {
        get
        {
            var more = Variable("JUPYTER_PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
            string[] system = OperatingSystem.IsWindows()
                ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
                : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
            return more.Append(UserData()).Concat(system).Select(folder => Path.Combine(folder, "kernels")).Distinct();
        }
    }

    /// <summary>The kernels of a Python environment or of a system, e.g. of <c>/usr/local</c>.</summary>
    /// <param name="prefix">The folder of the environment.</param>
    public static string OfPrefix(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    private static string UserData()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Variable("JUPYTER_DATA_DIR")
            ?? (
                OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter")
            );
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
