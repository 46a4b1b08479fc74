using System.Security.Cryptography;
using Tidu.Notebooks.Engine.Compiling;

namespace Tidu.Notebooks.Engine.Caching;

/// <summary>Compiled cells on disk, by the hash of all that decides what they become.</summary>
/// <param name="folder">The folder; created when the first cell is stored.</param>
internal sealed class CellCache(string folder)
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(30);

    /// <summary>Finds a cell.</summary>
    /// <returns>The cell, or <see langword="null"/> if there is none or it is damaged.</returns>
    public CompiledCell? Find(string key, int number)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(PathOf(key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        var sum = SHA256.HashSizeInBytes;
        if (bytes.Length < sum || !SHA256.HashData(bytes.AsSpan(sum)).AsSpan().SequenceEqual(bytes.AsSpan(0, sum)))
        {
            return null;
        }
        using var reader = new BinaryReader(new MemoryStream(bytes, sum, bytes.Length - sum));
        var cell = new CompiledCell
        {
            Number = number,
            AssemblyName = reader.ReadString(),
            TypeName = reader.ReadString(),
            MethodName = reader.ReadString(),
            Image = reader.ReadBytes(reader.ReadInt32()),
            Symbols = reader.ReadBytes(reader.ReadInt32()),
        };
        var hasValue = reader.ReadBoolean();
        return cell with { HasValue = () => hasValue };
    }

    /// <summary>Keeps a cell. A cache that cannot be written is no reason to fail.</summary>
    public void Store(string key, CompiledCell cell)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content))
        {
            writer.Write(cell.AssemblyName);
            writer.Write(cell.TypeName);
            writer.Write(cell.MethodName);
            writer.Write(cell.Image.Length);
            writer.Write(cell.Image);
            writer.Write(cell.Symbols.Length);
            writer.Write(cell.Symbols);
            writer.Write(cell.HasValue());
        }
        var bytes = content.ToArray();
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
            }
            var temporary = $"{PathOf(key)}.{Environment.ProcessId}.tmp";
            using (var file = File.Create(temporary))
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>Removes what was stored long ago; looks once a day at most.</summary>
    public void Clean()
    {
        var marker = PathOf("cleaned");
        try
        {
            if (!Directory.Exists(folder) || DateTime.UtcNow - File.GetLastWriteTimeUtc(marker) < TimeSpan.FromDays(1))
            {
                return;
            }
            File.WriteAllBytes(marker, []);
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => DateTime.UtcNow - file.LastWriteTimeUtc > Age))
            {
                file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    private string PathOf(string key) => Path.Combine(folder, key);
}
