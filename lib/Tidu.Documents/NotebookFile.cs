using System.Text;
using Tidu.Documents.Dib;
using Tidu.Documents.Json;

namespace Tidu.Documents;

/// <summary>Reads <c>.ipynb</c> files (nbformat 2 to 4.5) and <c>.dib</c> files, and writes <c>.ipynb</c> files.</summary>
public static class NotebookFile
{
    /// <summary>Whether a path names a file of Polyglot Notebooks' text format, which has no place for outputs.</summary>
    public static bool IsDib(string path) => Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a notebook.</summary>
    /// <returns>The document; cells without an id (before nbformat 4.5) get a stable one.</returns>
    /// <exception cref="NotebookFormatException">The file is missing, unreadable or not a notebook.</exception>
    public static NotebookDocument Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException($"{path}：没有这个文件，请检查路径。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = Directory.Exists(path) ? "这是文件夹，请指定 .ipynb 或 .dib 文件" : $"无法读取，{FileProblem.Describe(e)}";
            throw new NotebookFormatException($"{path}：{reason}。", e);
        }
        return IsDib(path) ? new DibReader(path).Read(Encoding.UTF8.GetString(JsonText.Check(bytes, path).Span)) : Parse(bytes, path);
    }

    /// <summary>Reads a notebook from memory.</summary>
    /// <param name="utf8">The file's bytes, with or without a byte order mark.</param>
    /// <param name="name">The name that error messages use for it.</param>
    /// <exception cref="NotebookFormatException">The bytes are not a notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(ReadOnlyMemory<byte> utf8, string name) =>
        new NotebookReader(name).Read(JsonText.Parse(utf8, name));

    /// <summary>Writes a notebook as Jupyter does; the file is replaced whole or not at all.</summary>
    /// <param name="path">The file, created or replaced.</param>
    /// <exception cref="FileWriteException">The file cannot be written; a file that was there is untouched.</exception>
    public static void Write(NotebookDocument document, string path) => AtomicFile.Write(path, Encoding.UTF8.GetBytes(Format(document)));

    /// <summary>The text of the file that <see cref="Write"/> writes.</summary>
    /// <returns>JSON, one space of indent, keys in nbformat's order, one line feed at the end.</returns>
    public static string Format(NotebookDocument document) => JsonText.Format(NotebookWriter.ToJson(document));
}
