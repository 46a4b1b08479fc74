using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tidu.Jupyter.Specs;

/// <summary>Writes pictures as PNG.</summary>
internal static class Png
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'];

    /// <summary>Writes a picture.</summary>
    /// <param name="pixel">The colour at a place, and how opaque it is.</param>
    public static byte[] Write(int width, int height, Func<int, int, (byte R, byte G, byte B, byte A)> pixel)
    {
        using var lines = new MemoryStream();
        using (var compressed = new ZLibStream(lines, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                // The line is stored as it is, not as its difference from another.
                compressed.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    var (r, g, b, a) = pixel(x, y);
                    compressed.Write([r, g, b, a]);
                }
            }
        }
        const byte BitsPerSample = 8;
        const byte Rgba = 6;
        byte[] header = [.. BigEndian((uint)width), .. BigEndian((uint)height), BitsPerSample, Rgba, 0, 0, 0];
        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", lines.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian((uint)data.Length), .. content, .. BigEndian(Crc32(content))];
    }

    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
            }
        }
        return ~crc;
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
