using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Engine.Caching;
using Tidu.Engine.Directives;

namespace Tidu.Engine.Packages;

/// <summary>Restores NuGet packages with the .NET SDK's own <c>dotnet restore</c> and remembers the result.</summary>
/// <param name="folder">The notebook's folder, whose NuGet.config counts.</param>
/// <param name="cache">The folder in which results are kept.</param>
internal sealed partial class PackageRestorer(string folder, string cache)
{
    // How long "the newest version" stays what it was.
    private static readonly TimeSpan FloatingAge = TimeSpan.FromDays(1);

    private readonly CacheFolder results = new(cache, TimeSpan.MaxValue);

    /// <summary>Restores a set of packages.</summary>
    /// <param name="packages">All packages.</param>
    /// <param name="asked">Those that are to be named if it cannot be done.</param>
    /// <param name="sources">Where to look besides the usual places.</param>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <exception cref="PackageException">It cannot be done; the message says why and what to do.</exception>
    public async Task<ResolvedPackages> RestoreAsync(
        IReadOnlyList<CellReference> packages,
        IReadOnlyList<CellReference> asked,
        IReadOnlyList<string> sources,
        CancellationToken cancellationToken
    )
    {
        var project = Project(packages, sources);
        var key = ContentHash.Of(project + folder, bytes: 12);
        var place = Path.Combine(cache, key);
        var result = key + ".json";
        var floats = packages.Any(package => package.Version.Length == 0 || package.Version.Contains('*'));
        if (results.Find(result, floats ? FloatingAge : null) is { } bytes && ResolvedPackages.Read(bytes) is { IsIntact: true } known)
        {
            return known;
        }
        Directory.CreateDirectory(place);
        var file = Path.Combine(place, "packages.csproj");
        await File.WriteAllTextAsync(file, project, cancellationToken).ConfigureAwait(false);
        await RunAsync(file, asked, cancellationToken).ConfigureAwait(false);
        var resolved = ResolvedPackages.FromAssets(Path.Combine(place, "obj", "project.assets.json"));
        results.Store(result, JsonSerializer.SerializeToUtf8Bytes(resolved));
        return resolved;
    }

    private async Task RunAsync(string project, IReadOnlyList<CellReference> asked, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                "restore",
                project,
                "--nologo",
                "--verbosity",
                "quiet",
                "-p:NuGetAudit=false",
                $"-p:RestoreRootConfigDirectory={folder}",
            },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "zh-Hans", ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        using var process = Start(start);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output =
                await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false) + await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new PackageException(Explain(output, asked));
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new PackageException("没有找到 dotnet 命令，无法还原包，请安装 .NET SDK。");
        }
    }

    private static string Explain(string output, IReadOnlyList<CellReference> packages)
    {
        var error = Error().Match(output);
        var names = string.Join('、', packages.Select(package => $"{package.Name} {package.Version}".Trim()));
        if (FileProblem.TemporaryFolder is { } problem)
        {
            return $"无法还原包 {names}：{problem}。";
        }
        var reason = error.Success ? error.Groups[2].Value.Trim() : output.Trim().Split('\n')[0].Trim();
        var remedy = error.Groups[1].Value is "NU1301" or "NU1900" ? "请连接网络，或用 #i 指定能访问的来源" : "请检查名称、版本与来源";
        return $"无法还原包 {names}：{reason.TrimEnd('.', '。')}；{remedy}。";
    }

    private string Project(IReadOnlyList<CellReference> packages, IReadOnlyList<string> sources)
    {
        var references = packages.Select(package =>
            $"""<PackageReference Include="{Xml(package.Name)}" Version="{Xml(package.Version.Length > 0 ? package.Version : "*")}" />"""
        );
        var more = sources.Select(source =>
            Xml(Directory.Exists(Path.Combine(folder, source)) ? Path.GetFullPath(source, folder) : source)
        );
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <RestoreAdditionalProjectSources>{string.Join(';', more)}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
              </ItemGroup>
            </Project>
            """;
    }

    private static string Xml(string text) => SecurityElement.Escape(text);

    [GeneratedRegex(@"error (NU\d+): ([^\n\[]+)")]
    private static partial Regex Error();
}
