using System.Runtime.InteropServices;

namespace Tidu.Cli;

/// <summary>How this program is started again, by somebody who knows neither the current folder nor the search path.</summary>
internal static class KernelProgram
{
    /// <summary>The .NET that this program runs on, which its own executable looks for in its environment.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string>
        {
            ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        };

    /// <summary>The program with full paths, and its arguments.</summary>
    public static IEnumerable<string> Command(IEnumerable<string> arguments)
    {
        var program = System.Environment.ProcessPath!;
        // Started as "dotnet tidu.dll": the library is an argument. An executable, also that of a tool, finds its library itself.
        string[] library =
            Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "tidu.dll")] : [];
        return library.Prepend(program).Concat(arguments);
    }
}
