using System.Buffers.Binary;

namespace Tidu.Jupyter.Zmtp;

/// <summary>The frames of ZeroMQ's wire protocol ZMTP 3.0 on a stream.</summary>
/// <param name="stream">The connection.</param>
internal sealed class FrameStream(Stream stream)
{
    // More than any notebook holds; whoever sends more is cut off before it fills the memory.
    private const int MaximalMessage = 64 << 20;
    private const int MaximalParts = 1000;

    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;

    private readonly BufferedStream reading = new(stream, 1 << 16);

    /// <summary>Reads bytes as they are.</summary>
    /// <exception cref="EndOfStreamException">The peer is gone.</exception>
    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        reading.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="limit">How long it may be.</param>
    /// <returns>Its content, whether it is a command, and whether another one of the same message follows.</returns>
    /// <exception cref="ZmtpException">It is none, or too long.</exception>
    public (byte[] Content, bool IsCommand, bool HasMore) Read(int limit = MaximalMessage)
    {
        var flags = ReadBytes(1)[0];
        var length = (flags & Long) == 0 ? ReadBytes(1)[0] : BinaryPrimitives.ReadUInt64BigEndian(ReadBytes(sizeof(ulong)));
        return flags <= (More | Long | Command) && length <= (ulong)limit
            ? (ReadBytes((int)length), (flags & Command) != 0, (flags & More) != 0)
            : throw new ZmtpException($"A frame with flags {flags} and {length} bytes.");
    }

    /// <summary>Reads a message, and passes by commands.</summary>
    /// <param name="command">Takes commands.</param>
    /// <exception cref="ZmtpException">It is none, or too long.</exception>
    public IReadOnlyList<byte[]> ReadMessage(Action<byte[]> command)
    {
        List<byte[]> parts = [];
        var rest = MaximalMessage;
        while (true)
        {
            var (content, isCommand, hasMore) = Read(rest);
            if (isCommand)
            {
                command(content);
                continue;
            }
            parts.Add(content);
            rest -= content.Length;
            if (!hasMore)
            {
                return parts;
            }
            if (parts.Count == MaximalParts)
            {
                throw new ZmtpException("A message of too many parts.");
            }
        }
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>A message as the bytes that are sent.</summary>
    public static byte[] Message(IReadOnlyList<byte[]> parts)
    {
        using var bytes = new MemoryStream(parts.Sum(part => part.Length + 1 + sizeof(ulong)));
        for (var i = 0; i < parts.Count; i++)
        {
            Append(bytes, i < parts.Count - 1 ? More : (byte)0, parts[i]);
        }
        return bytes.ToArray();
    }

    /// <summary>A command as the bytes that are sent.</summary>
    public static byte[] CommandOf(ReadOnlySpan<byte> content)
    {
        using var bytes = new MemoryStream();
        Append(bytes, Command, content);
        return bytes.ToArray();
    }

    private static void Append(MemoryStream bytes, byte flags, ReadOnlySpan<byte> content)
    {
        if (content.Length <= byte.MaxValue)
        {
            bytes.Write([flags, (byte)content.Length]);
        }
        else
        {
            Span<byte> length = stackalloc byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64BigEndian(length, (ulong)content.Length);
            bytes.WriteByte((byte)(flags | Long));
            bytes.Write(length);
        }
        bytes.Write(content);
    }
}
