using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Directives;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

/// <summary>Packages come from a folder here, so that no test needs the network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tidu-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_package_is_restored_once_and_its_types_can_be_used()
    {
        Pack("Tidu.Test.Greeter", "1.2.0");
        string[] cells = ["#r \"nuget: Tidu.Test.Greeter, 1.*\"", "Console.Write(Greeter.Hello());"];

        var first = await RunAsync(cells);
        Assert.Empty(first.Failures);
        Assert.Equal("hello from 1.2.0", first.Printed(2));

        Directory.Delete(Path.Combine(folder, "feed"), recursive: true);
        Assert.Equal("hello from 1.2.0", (await RunAsync(cells)).Printed(2));
    }

    [Fact]
    public async Task What_a_cell_brings_is_shown_as_in_the_original()
    {
        Pack("Tidu.Test.Greeter", "1.2.0", Extension("await Task.Yield();"));
        const string greeter = "<li><span>tidu.test.greeter, 1.2.0</span></li>";

        var result = await RunAsync(
            "#r \"nuget: tidu.test.greeter, 1.*\"\nConsole.Write(Greeter.Hello());",
            "#i \"nuget:feed\"\n#r \"nuget: tidu.test.greeter\"\n#r \"nuget: Microsoft.DotNet.Interactive.Formatting, *-*\"",
            "1.Display();"
        );

        Assert.Empty(result.Failures);
        var shown = result.Outputs(1).OfType<DisplayData>().ToList();
        Assert.Equal(
            $"<div><div></div><div></div><div><strong>Installed Packages</strong><ul>{greeter}</ul></div></div>",
            (string?)shown[0].Data["text/html"]
        );
        Assert.StartsWith("Loading extensions from `", (string?)shown[1].Data["text/plain"]);
        Assert.IsType<StreamOutput>(result.Outputs(1)[^1]);
        Assert.StartsWith(
            "<div><div><strong>Restore sources</strong><ul><li><span>feed</span></li></ul></div><div></div>"
                + "<div><strong>Installed Packages</strong><ul><li><span>Microsoft.DotNet.Interactive.Formatting, 1.",
            result.Shown(2, "text/html")
        );
        Assert.EndsWith($"{greeter}</ul></div></div>", result.Shown(2, "text/html"));
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_an_error_of_its_cell_only()
    {
        Pack("Tidu.Test.Greeter", "1.2.0");

        var result = await RunAsync(
            "#r \"nuget: Tidu.Test.Greeter, 1.2.0\"",
            "\n#r \"nuget: Tidu.Test.Missing, 1.0.0\"",
            "#r \"nuget: Tidu.Test.Greeter, 1.2.0\"\nConsole.Write(Greeter.Hello());"
        );

        var failure = Assert.Single(result.Failures);
        Assert.Equal((2, 2), (failure.Cell, failure.Line));
        Assert.EndsWith("；请检查名称、版本与来源。", failure.Message);
        Assert.StartsWith("无法还原包 Tidu.Test.Missing 1.0.0：", failure.Message);
        Assert.Equal("hello from 1.2.0", result.Printed(3));
    }

    [Fact]
    public async Task What_the_host_itself_provides_needs_no_restore() =>
        Assert.Equal(
            "Formatter",
            (
                await RunAsync(
                    "#r \"nuget: Microsoft.DotNet.Interactive.Formatting, *-*\"\nusing Microsoft.DotNet.Interactive.Formatting;\nConsole.Write(nameof(Formatter));"
                )
            ).Printed(1)
        );

    [Fact]
    public async Task A_package_that_the_host_has_is_used_and_another_version_is_said()
    {
        var provided = new ProvidedPackage(
            "Tidu.Test.Host",
            "4.0.0",
            [
                .. new[] { "Microsoft.CodeAnalysis.CSharp.dll", "Microsoft.CodeAnalysis.dll" }.Select(file =>
                    Path.Combine(Notebook.Folder, file)
                ),
            ]
        );

        var result = await RunAsync(
            [provided],
            "#r \"nuget: Tidu.Test.Host, 3.0.0\"\nConsole.Write(typeof(Microsoft.CodeAnalysis.SyntaxNode).Name);"
        );

        Assert.Empty(result.Failures);
        Assert.Equal(
            new StreamOutput("stderr", "用的是梯度自带的 Tidu.Test.Host 4.0.0，而不是 3.0.0。\n"),
            result.Outputs(1).OfType<StreamOutput>().First()
        );
        Assert.Equal("SyntaxNode", result.Printed(1));
    }

    [Theory]
    [InlineData("#r \"nuget:X\"", "X", "")]
    [InlineData("  #r  \"nuget: X,*-*\" ", "X", "*-*")]
    [InlineData("#r \"NuGet:X.Y, [1.0, 2.0)\"; // newest", "X.Y", "[1.0, 2.0)")]
    [InlineData("#r 'nuget: X , 1.2.0'", "X", "1.2.0")]
    [InlineData("#r nuget:X,1.2.0", "X", "1.2.0")]
    [InlineData("#i \"nuget:https://host/index.json\" // here", "https://host/index.json", "")]
    [InlineData("#i nuget:https://host/index.json", "https://host/index.json", "")]
    [InlineData("#i \"C:\\packages\"", "C:\\packages", "")]
    public void Packages_and_sources_are_read_as_people_write_them(string line, string name, string version)
    {
        var reference = ReferenceLines.Read(line, 1, folder);

        Assert.Equal((name, version), (reference?.Name, reference?.Version));
    }

    [Fact]
    public async Task An_extension_of_a_package_is_loaded_before_the_rest_of_the_cell_is_compiled()
    {
        Pack("Tidu.Test.Greeter", "1.2.0", Extension("await kernel.SubmitCodeAsync(\"var greeting = Greeter.Hello();\");"));

        var result = await RunAsync("#r \"nuget: Tidu.Test.Greeter\"\nConsole.Write(greeting);", "Console.Write(greeting);");

        Assert.Empty(result.Failures);
        Assert.Equal(("hello from 1.2.0", "hello from 1.2.0"), (result.Printed(1), result.Printed(2)));
    }

    [Fact]
    public async Task An_extension_is_loaded_by_the_first_cell_that_asks_for_its_package_or_one_that_needs_it()
    {
        Pack("Tidu.Test.Plain", "1.0.0");
        Pack("Tidu.Test.Greeter", "1.2.0", Extension("await Task.Yield();"));
        Pack("Tidu.Test.Needing", "1.0.0", "Tidu.Test.Greeter");

        var result = await RunAsync("#r \"nuget: Tidu.Test.Plain\"", "#r \"nuget: tidu.test.needing\"", "#r \"nuget: Tidu.Test.Greeter\"");

        Assert.Empty(result.Failures);
        Assert.Equal([1, 2, 1], Enumerable.Range(1, 3).Select(cell => result.Outputs(cell).Count));
        Assert.EndsWith("Extension.dll`", (string?)((DisplayData)result.Outputs(2)[1]).Data["text/plain"]);
    }

    [Theory]
    [InlineData("tidu-native")]
    [InlineData("libtidu-native")]
    public async Task A_native_library_of_a_package_is_found_with_or_without_what_the_platform_adds_to_its_name(string name)
    {
        var (native, end) =
            OperatingSystem.IsWindows() ? ("System.IO.Compression.Native.dll", ".dll")
            : OperatingSystem.IsMacOS() ? ("libSystem.IO.Compression.Native.dylib", ".dylib")
            : ("libSystem.IO.Compression.Native.so", ".so");
        var file = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, native);
        var place = $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/libtidu-native{end}";
        Pack("Tidu.Test.Native", "1.0.0", (place, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));

        var result = await RunAsync(
            "#r \"nuget: Tidu.Test.Native\"\nusing System.Runtime.InteropServices;\n"
                + $"[DllImport(\"{name}\")] static extern uint CompressionNative_Crc32(uint crc, byte[] buffer, int length);\n"
                + "Console.Write(CompressionNative_Crc32(0, Encoding.ASCII.GetBytes(\"123456789\"), 9).ToString(\"x\"));"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("cbf43926", result.Printed(1));
    }

    [Fact]
    public async Task An_extension_may_be_a_script()
    {
        var script = Encoding.UTF8.GetBytes("#!meta\n{}\n\n#!csharp\n\nvar greeting = Greeter.Hello();\n");
        Pack("Tidu.Test.Greeter", "1.2.0", ("interactive-extensions/dotnet/extension.dib", script));

        Assert.Equal("hello from 1.2.0", (await RunAsync("#r \"nuget: Tidu.Test.Greeter\"\nConsole.Write(greeting);")).Printed(1));
    }

    [Fact]
    public async Task An_extension_that_fails_is_said_and_the_package_can_be_used_all_the_same()
    {
        Pack("Tidu.Test.Greeter", "1.2.0", Extension("throw new System.Exception(\"not today\");"));

        var result = await RunAsync("#r \"nuget: Tidu.Test.Greeter\"\nConsole.Write(Greeter.Hello());");

        Assert.Empty(result.Failures);
        Assert.Equal(
            new StreamOutput("stderr", "扩展 Extension.dll 没能加载：not today\n"),
            result.Outputs(1).OfType<StreamOutput>().First()
        );
        Assert.Equal("hello from 1.2.0", result.Printed(1));
    }

    [Fact]
    public async Task A_library_may_use_the_notebook_api_without_an_extension()
    {
        const string source =
            "public static class Shower { public static void Show() => "
            + "Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display("
            + "Microsoft.DotNet.Interactive.KernelInvocationContext.Current, \"shown\"); }";
        MetadataReference[] api = [Reference(typeof(Kernel)), Reference(typeof(FormattedValue))];
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "Shower.dll"),
            Compile("Shower", source, api),
            TestContext.Current.CancellationToken
        );

        var result = await RunAsync("#r \"Shower.dll\"\nShower.Show();", "Shower.Show();");

        Assert.Empty(result.Failures);
        Assert.Equal(("shown", "shown"), (result.Shown(1), result.Shown(2)));
    }

    private static PortableExecutableReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private static (string, byte[]) Extension(string body)
    {
        var source = $$"""
            using System.Threading.Tasks;
            using Microsoft.DotNet.Interactive;
            public class Extension : IKernelExtension { public async Task OnLoadAsync(Kernel kernel) { await Task.Yield(); {{body}} } }
            """;
        return ("interactive-extensions/dotnet/Extension.dll", Compile("Extension", source, Reference(typeof(Kernel))));
    }

    private Task<NotebookResult> RunAsync(params string[] cells) => RunAsync([], cells);

    private Task<NotebookResult> RunAsync(ProvidedPackage[] provided, params string[] cells)
    {
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "NuGet.config"),
            $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{feed}\" /></packageSources>"
                + "<config><add key=\"globalPackagesFolder\" value=\"packages\" /></config></configuration>"
        );
        return NotebookRunner.RunAsync(
            Notebook.Of(cells),
            Path.Combine(folder, "x.ipynb"),
            new RunOptions
            {
                Engine = new EngineOptions { CacheFolder = Path.Combine(folder, "cache"), ProvidedPackages = provided },
            },
            TestContext.Current.CancellationToken
        );
    }

    private void Pack(string id, string version, params (string Path, byte[] Content)[] files) => Pack(id, version, "", files);

    private void Pack(string id, string version, string needed, params (string Path, byte[] Content)[] files)
    {
        var source = $"public static class Greeter {{ public static string Hello() => \"hello from {version}\"; }}";
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        using var package = ZipFile.Open(Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var needs = needed.Length > 0 ? $"<dependencies><dependency id=\"{needed}\" version=\"1.0.0\" /></dependencies>" : "";
        var specification = $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
            <id>{id}</id><version>{version}</version><authors>a</authors><description>d</description>{needs}
            </metadata></package>
            """;
        Add($"{id}.nuspec", Encoding.UTF8.GetBytes(specification));
        Add($"lib/net10.0/{id}.dll", Compile(id, source));
        foreach (var (path, content) in files)
        {
            Add(path, content);
        }

        void Add(string path, byte[] content)
        {
            using var entry = package.CreateEntry(path).Open();
            entry.Write(content);
        }
    }

    private static byte[] Compile(string name, string source, params MetadataReference[] references)
    {
        var runtime = new[]
        {
            typeof(object).Assembly.Location,
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll"),
        };
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. runtime.Select(path => MetadataReference.CreateFromFile(path)), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var library = new MemoryStream();
        Assert.True(compilation.Emit(library).Success);
        return library.ToArray();
    }
}
