using System.Text.Json.Nodes;
using Tidu.Jupyter.Connection;

namespace Tidu.Jupyter.Tests;

public sealed class ConnectionFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-connection-");

    [Theory]
    [InlineData("ip", "0.0.0.0", "127.0.0.1")]
    [InlineData("ip", "192.168.1.2", "127.0.0.1")]
    [InlineData("transport", "ipc", "tcp")]
    [InlineData("signature_scheme", "hmac-md5", "hmac-sha256")]
    [InlineData("shell_port", 0, "shell_port")]
    [InlineData("shell_port", "one", "连接文件")]
    public void A_file_that_asks_for_what_the_kernel_does_not_do_is_refused_in_one_sentence(string name, object value, string advice)
    {
        var file = Write(name, value);
        var problem = Assert.Throws<ConnectionException>(() => ConnectionFile.Read(file));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Localhost_is_this_machine() => Assert.Equal("127.0.0.1", ConnectionFile.Read(Write("ip", "localhost")).Address);

    [Fact]
    public void A_file_that_is_not_there_or_no_JSON_is_refused()
    {
        Assert.Throws<ConnectionException>(() => ConnectionFile.Read(Path.Combine(folder.FullName, "none.json")));
        var file = Path.Combine(folder.FullName, "text.json");
        File.WriteAllText(file, "no");
        Assert.Throws<ConnectionException>(() => ConnectionFile.Read(file));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string name, object value) => new KernelFile(folder.FullName, new() { [name] = JsonValue.Create(value) }).Path;
}
