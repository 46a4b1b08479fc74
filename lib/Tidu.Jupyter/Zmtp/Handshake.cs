using System.Buffers.Binary;
using System.Text;

namespace Tidu.Jupyter.Zmtp;

/// <summary>How a connection of ZMTP 3.0 begins: both sides say what they are. Without encryption, as nothing leaves this machine.</summary>
internal static class Handshake
{
    private const int SignatureLength = 10;
    private const int GreetingLength = 64;
    private const byte Version = 3;
    private const int MaximalReady = 1 << 12;

    private static readonly byte[] Greeting = Greet();

    /// <summary>Says what this side is, and hears what the other is.</summary>
    /// <param name="socketType">E.g. <c>ROUTER</c>.</param>
    /// <returns>The other side's name; empty if it has none.</returns>
    /// <exception cref="ZmtpException">The other side does not speak this protocol.</exception>
    public static byte[] Perform(FrameStream stream, string socketType)
    {
        stream.Write(Greeting);
        var signature = stream.ReadBytes(SignatureLength);
        if (signature[0] != Greeting[0] || (signature[^1] & 1) == 0)
        {
            throw new ZmtpException("No ZMTP.");
        }
        var version = stream.ReadBytes(1)[0];
        if (version < Version)
        {
            throw new ZmtpException($"ZMTP {version}.");
        }
        _ = stream.ReadBytes(GreetingLength - SignatureLength - 1);
        stream.Write(FrameStream.CommandOf([.. Text("READY"), .. Text("Socket-Type"), .. Value(Encoding.ASCII.GetBytes(socketType))]));
        var (ready, isCommand, _) = stream.Read(MaximalReady);
        return isCommand && ready.AsSpan().StartsWith(Text("READY"))
            ? Identity(ready.AsSpan(Text("READY").Length))
            : throw new ZmtpException("Not ready.");
    }

    private static byte[] Identity(ReadOnlySpan<byte> properties)
    {
        while (properties.Length > 0)
        {
            var name = Take(ref properties, Take(ref properties, 1)[0]);
            var value = Take(ref properties, checked((int)BinaryPrimitives.ReadUInt32BigEndian(Take(ref properties, sizeof(uint)))));
            if (Encoding.ASCII.GetString(name).Equals("Identity", StringComparison.OrdinalIgnoreCase))
            {
                return value.ToArray();
            }
        }
        return [];
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (count > bytes.Length)
        {
            throw new ZmtpException("A property that ends too early.");
        }
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static byte[] Greet()
    {
        var greeting = new byte[GreetingLength];
        (greeting[0], greeting[SignatureLength - 1], greeting[SignatureLength]) = (0xFF, 0x7F, Version);
        Encoding.ASCII.GetBytes("NULL").CopyTo(greeting, SignatureLength + 2);
        return greeting;
    }

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Value(byte[] value)
    {
        var bytes = new byte[sizeof(uint) + value.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value.Length);
        value.CopyTo(bytes, sizeof(uint));
        return bytes;
    }
}
