using System.Security.Cryptography;
using System.Text;

namespace Tidu.Engine.Caching;

/// <summary>
/// Entries on disk. Each bears a hash of its key and content: one that is cut off, changed or another's is as good as none, and stored
/// anew. A cache that cannot be read or written is no reason to fail.
/// </summary>
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
    /// <param name="youngerThan">How old it may be; <see langword="null"/> for any age.</param>
    /// <returns>Its content, or <see langword="null"/> if there is none or it is damaged or not this key's.</returns>
    public ArraySegment<byte>? Find(string key, TimeSpan? youngerThan = null)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(PathOf(key)) > youngerThan)
            {
                return null;
            }
            var bytes = File.ReadAllBytes(PathOf(key));
            var sum = SHA256.HashSizeInBytes;
            return bytes.Length >= sum && Sum(key, bytes.AsSpan(sum)).AsSpan().SequenceEqual(bytes.AsSpan(0, sum))
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
            using var file = File.Create(PathOf(key));
            file.Write(Sum(key, content));
            file.Write(content);
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

    private static byte[] Sum(string key, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        hash.AppendData(content);
        return hash.GetCurrentHash();
    }

    private string PathOf(string key) => Path.Combine(folder, key);
}
