using System.Security.Cryptography;
using System.Text;

namespace Tidu.Engine.Caching;

/// <summary>Entries on disk, each whole or not there at all. A cache that cannot be read or written is no reason to fail.</summary>
/// <param name="folder">The folder; created when the first entry is stored.</param>
/// <param name="age">How long an entry is kept.</param>
internal sealed class CacheFolder(string folder, TimeSpan age)
{
    /// <summary>The key of an entry: a hash of all that decides it.</summary>
    public static string KeyOf(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            // A text may hold any character, so its length tells where it ends.
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash().AsSpan(0, 20));
    }

    /// <summary>Finds an entry.</summary>
    /// <returns>Its content, or <see langword="null"/> if there is none or it is damaged.</returns>
    public ArraySegment<byte>? Find(string key)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(key));
            var sum = SHA256.HashSizeInBytes;
            return bytes.Length >= sum && SHA256.HashData(bytes.AsSpan(sum)).AsSpan().SequenceEqual(bytes.AsSpan(0, sum))
                ? new ArraySegment<byte>(bytes, sum, bytes.Length - sum)
                : default(ArraySegment<byte>?);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an entry.</summary>
    public void Store(string key, ReadOnlySpan<byte> content)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
            }
            var temporary = $"{PathOf(key)}.{Environment.ProcessId}.tmp";
            using (var file = File.Create(temporary))
            {
                file.Write(SHA256.HashData(content));
                file.Write(content);
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
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => DateTime.UtcNow - file.LastWriteTimeUtc > age))
            {
                file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    private string PathOf(string key) => Path.Combine(folder, key);
}
