using Tidu.Documents;

namespace Tidu.Cli;

/// <summary>Where the files that notebooks become are written: to the one that was named, or by their names into a folder.</summary>
internal sealed class OutputPlace
{
    private readonly string output;
    private readonly bool isFolder;

    /// <summary>Checks the place, before anything is run; creates the folder where there are several notebooks, or a slash at the end says that it is one.</summary>
    /// <param name="output">The file or folder as given; empty for the current folder.</param>
    /// <exception cref="UserException">Two notebooks would be one file.</exception>
    /// <exception cref="FileWriteException">The folder cannot be created.</exception>
    public OutputPlace(string output, IReadOnlyList<string> notebooks)
    {
        this.output = output;
        isFolder = output.Length == 0 || notebooks.Count > 1 || Directory.Exists(output) || Path.EndsInDirectorySeparator(output);
        if (isFolder && notebooks.Select(Path.GetFileNameWithoutExtension).Distinct().Count() < notebooks.Count)
        {
            throw new UserException("有两个笔记本同名，不能写到同一个文件夹；请分两次运行。");
        }
        if (isFolder && output.Length > 0)
        {
            Create(output);
        }
    }

    /// <summary>The file to write.</summary>
    /// <param name="name">Its name, should it go into a folder.</param>
    /// <returns>A path, relative where the place was given so.</returns>
    public string Of(string name) => isFolder ? Path.Combine(output, name) : output;

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FileWriteException(folder, File.Exists(folder) ? "这是文件，请指定文件夹" : FileProblem.Describe(problem), problem);
        }
    }
}
