using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>kernel_info_request</c>: what kernel this is.</summary>
/// <param name="languageVersion">The C# version.</param>
internal sealed class KernelInfo(int languageVersion)
{
    private static readonly string Version = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);

    /// <summary>Answers.</summary>
    public JsonObject Answer() =>
        new()
        {
            ["status"] = "ok",
            ["protocol_version"] = Outbox.ProtocolVersion,
            ["implementation"] = "tidu",
            ["implementation_version"] = Version,
            ["banner"] = $"梯度 Tidu {Version} · C# {languageVersion} · .NET {Environment.Version}",
            ["debugger"] = false,
            ["help_links"] = new JsonArray(
                new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/zh-cn/dotnet/csharp/" },
                new JsonObject { ["text"] = ".NET API", ["url"] = "https://learn.microsoft.com/zh-cn/dotnet/api/" }
            ),
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = $"{languageVersion}.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
                ["nbconvert_exporter"] = "script",
            },
        };
}
