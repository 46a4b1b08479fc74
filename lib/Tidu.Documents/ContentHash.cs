using System.Security.Cryptography;
using System.Text;

namespace Tidu.Documents;

/// <summary>Names for content: the same content has the same name, in every process and on every machine.</summary>
public static class ContentHash
{
    /// <summary>The first bytes of a text's SHA-256 hash, as lower-case hexadecimal digits.</summary>
    /// <param name="text">The text, hashed as UTF-8.</param>
    /// <param name="bytes">
    /// How many, from 1 to 32: the fewer, the shorter the name and the sooner two texts share it. 4 do within one notebook, where a clash
    /// is noticed; 6 to 8 do for the parts of a page; 12 for files of a user that are kept for years.
    /// </param>
    public static string Of(string text, int bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));

    /// <summary>A file's whole SHA-256 hash, as lower-case hexadecimal digits.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>An identifier in the form of a GUID, made of a text's hash.</summary>
    /// <param name="text">The text, hashed as UTF-8.</param>
    public static Guid GuidOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
