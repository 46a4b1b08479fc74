namespace Tidu.Cli;

/// <summary>The teaching kit around a command: where its lessons lie, what they read and the libraries that they load.</summary>
internal sealed class Kit
{
    private readonly string root;

    private Kit(string root) => this.root = root;

    /// <summary>The lessons' notebooks.</summary>
    public string Notebooks => Path.Combine(root, "notebooks");

    /// <summary>The data that lessons read.</summary>
    public string Data => Path.Combine(root, "data");

    /// <summary>Where the lessons' pages go unless told otherwise.</summary>
    public string Site => Path.Combine(root, "site");

    /// <summary>The compiled libraries of the lessons.</summary>
    public string Libraries => Path.Combine(Project("Tidu.Lessons"), "bin");

    /// <summary>The compiled libraries that draw, which have a load context of their own.</summary>
    public string DrawingLibraries => Path.Combine(Libraries, "charts");

    /// <summary>Finds the kit from the current folder upwards, then from the program's own folder upwards.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public static Kit Find() => TryFind() ?? throw new UserException("找不到课程，请在含有 notebooks 与 lib 两个文件夹的项目里运行。");

    /// <summary>Finds the kit, or nothing.</summary>
    /// <returns>The kit, or <see langword="null"/>.</returns>
    public static Kit? TryFind() =>
        Upwards(Environment.CurrentDirectory)
            .Concat(Upwards(AppContext.BaseDirectory))
            .Select(folder => new Kit(folder))
            .FirstOrDefault(kit => Directory.Exists(kit.Notebooks) && Directory.Exists(kit.Project("Tidu.Lessons")));

    /// <summary>The folder of a project.</summary>
    /// <param name="name">The project's name.</param>
    /// <returns>The full path.</returns>
    public string Project(string name) => Path.Combine(root, "lib", name);

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
