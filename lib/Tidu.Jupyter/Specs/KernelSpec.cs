using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidu.Documents;

namespace Tidu.Jupyter.Specs;

/// <summary>What Jupyter needs to know to start a kernel: the folder with <c>kernel.json</c> and icons.</summary>
/// <param name="Folder">The folder; its name is the kernel's.</param>
public sealed record KernelSpec(string Folder)
{
    // By this a spec says that it is ours, whatever program it starts.
    private const string Mark = "tidu";

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name by which notebooks ask for the kernel.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Whether there is such a spec.</summary>
    public bool Exists => File.Exists(Description);

    /// <summary>Whether the spec is one that this class has written.</summary>
    public bool IsOurs => Read()?["metadata"]?[Mark] is not null;

    /// <summary>The program that the spec starts; <see langword="null"/> if none can be read.</summary>
    public string? Program => (string?)(Read()?["argv"] as JsonArray)?.FirstOrDefault();

    private string Description => Path.Combine(Folder, "kernel.json");

    /// <summary>Writes the spec, in the place of one that is there.</summary>
    /// <param name="displayName">What menus call the kernel.</param>
    /// <param name="command">The program and its arguments; Jupyter appends the connection file.</param>
    /// <param name="environment">What the program must find in its environment.</param>
    /// <exception cref="FileWriteException">It cannot be written.</exception>
    public void Write(string displayName, IEnumerable<string> command, IReadOnlyDictionary<string, string> environment)
    {
        JsonObject spec = new()
        {
            ["argv"] = new JsonArray([.. command.Append("{connection_file}").Select(word => (JsonNode)word)]),
            ["display_name"] = displayName,
            ["language"] = "C#",
            // A signal does not reach every platform's processes; a message does.
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject(environment.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))),
            ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = true },
        };
        Directory.CreateDirectory(Folder);
        foreach (var (name, content) in KernelIcon.Files)
        {
            AtomicFile.Write(Path.Combine(Folder, name), content);
        }
        AtomicFile.Write(Description, JsonSerializer.SerializeToUtf8Bytes(spec, Writing));
    }

    /// <summary>Removes what <see cref="Write"/> has written; files of others stay.</summary>
    public void Delete()
    {
        foreach (var (name, _) in KernelIcon.Files)
        {
            File.Delete(Path.Combine(Folder, name));
        }
        File.Delete(Description);
        if (!Directory.EnumerateFileSystemEntries(Folder).Any())
        {
            Directory.Delete(Folder);
        }
    }

    private JsonObject? Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Description)) as JsonObject;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
