using Tidu.Engine.Compiling;

namespace Tidu.Engine.Caching;

/// <summary>Compiled cells on disk, by the hash of all that decides what they become.</summary>
/// <param name="folder">The folder; created when the first cell is stored.</param>
internal sealed class CellCache(string folder)
{
    // A compiled cell is small, and a course comes back to a lesson within a month.
    private readonly CacheFolder entries = new(folder, TimeSpan.FromDays(30));

    /// <summary>Finds a cell.</summary>
    /// <returns>The cell, or <see langword="null"/> if there is none or it is damaged.</returns>
    public CompiledCell? Find(string key, int number)
    {
        if (entries.Find(key) is not { } bytes)
        {
            return null;
        }
        using var reader = new BinaryReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count));
        var cell = new CompiledCell
        {
            Number = number,
            AssemblyName = reader.ReadString(),
            TypeName = reader.ReadString(),
            MethodName = reader.ReadString(),
            Image = reader.ReadBytes(reader.ReadInt32()),
            Symbols = reader.ReadBytes(reader.ReadInt32()),
            UsesKernels = reader.ReadBoolean(),
        };
        var hasValue = reader.ReadBoolean();
        string[] warnings = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        return cell with { HasValue = () => hasValue, Warnings = warnings };
    }

    /// <summary>Keeps a cell.</summary>
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
            writer.Write(cell.UsesKernels);
            writer.Write(cell.HasValue());
            writer.Write(cell.Warnings.Count);
            foreach (var warning in cell.Warnings)
            {
                writer.Write(warning);
            }
        }
        entries.Store(key, content.ToArray());
    }

    /// <summary>Removes what was stored long ago.</summary>
    public void Clean() => entries.Clean();
}
