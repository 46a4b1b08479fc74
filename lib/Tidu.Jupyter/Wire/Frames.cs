using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Wire;

/// <summary>Messages as the frames that they are sent in: identities, a delimiter, the signature, and four dictionaries.</summary>
/// <param name="key">The key of the signatures.</param>
internal sealed class Frames(byte[] key)
{
    private const int Parts = 4;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    // Nobody puts a message into a page as it is, and HTML and Chinese text escaped would be several times as long.
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 256 };

    private readonly Signer signer = new(key);

    private int wrongSignatures;
    private int malformed;

    /// <summary>How many messages were dropped because their signature was wrong.</summary>
    public int WrongSignatures => wrongSignatures;

    /// <summary>How many messages were dropped because they were none of this protocol.</summary>
    public int Malformed => malformed;

    /// <summary>Reads a message.</summary>
    /// <returns>The message; <see langword="null"/> if it has to be dropped.</returns>
    public Message? Read(IReadOnlyList<byte[]> frames)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter))
        {
            delimiter++;
        }
        // Buffers of binary data may follow; no message that this kernel understands has any.
        if (frames.Count < delimiter + 2 + Parts)
        {
            Interlocked.Increment(ref malformed);
            return null;
        }
        var parts = frames.Skip(delimiter + 2).Take(Parts).ToArray();
        if (!signer.IsSigned(frames[delimiter + 1], parts))
        {
            Interlocked.Increment(ref wrongSignatures);
            return null;
        }
        try
        {
            return Parse(parts) with { Identities = [.. frames.Take(delimiter)] };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            Interlocked.Increment(ref malformed);
            return null;
        }
    }

    /// <summary>Writes a message.</summary>
    public IReadOnlyList<byte[]> Write(Message message)
    {
        byte[][] parts = [Bytes(message.Header), Bytes(message.ParentHeader), Bytes(message.Metadata), Bytes(message.Content)];
        return [.. message.Identities, Delimiter, signer.Sign(parts), .. parts];
    }

    private static Message Parse(byte[][] parts)
    {
        var header = Dictionary(parts[0]);
        // Texts are looked up by name right away: a name that stands there twice makes the whole dictionary useless.
        return header["msg_type"] is JsonValue type && type.TryGetValue<string>(out _)
            ? new Message(header, Dictionary(parts[3])) { ParentHeader = Dictionary(parts[1]), Metadata = Dictionary(parts[2]) }
            : throw new JsonException("No msg_type.");
    }

    private static JsonObject Dictionary(byte[] json)
    {
        var dictionary = JsonNode.Parse(json, documentOptions: Reading) as JsonObject ?? throw new JsonException("No dictionary.");
        _ = dictionary.Count;
        return dictionary;
    }

    private static byte[] Bytes(JsonObject dictionary)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            dictionary.WriteTo(writer);
        }
        return stream.ToArray();
    }
}
