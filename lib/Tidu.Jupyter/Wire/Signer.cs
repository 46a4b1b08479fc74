using System.Security.Cryptography;
using System.Text;

namespace Tidu.Jupyter.Wire;

/// <summary>Signs messages with HMAC-SHA256, and tells whether others are signed with the same key.</summary>
/// <param name="key">The key; empty for no signatures.</param>
internal sealed class Signer(byte[] key)
{
    /// <summary>The signature of a message as it stands before its parts: hexadecimal; empty without a key.</summary>
    public byte[] Sign(IEnumerable<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return [];
        }
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether a signature is that of a message; takes as long for a wrong one as for the right one.</summary>
    public bool IsSigned(byte[] signature, IEnumerable<byte[]> parts) =>
        key.Length == 0 || CryptographicOperations.FixedTimeEquals(Sign(parts), signature);
}
