using System.Security.Cryptography;
using System.Text;

namespace Tidu.Charts;

/// <summary>Names for what figures hold: the same content has the same name, in every process and on every machine.</summary>
internal static class StableId
{
    /// <summary>The first bytes of a text's SHA-256 hash, as lower-case hexadecimal digits.</summary>
    /// <param name="content">The text, hashed as UTF-8.</param>
    /// <param name="bytes">How many: 6 to 8 tell the figures of all lessons apart.</param>
    public static string Of(string content, int bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, bytes));
}
