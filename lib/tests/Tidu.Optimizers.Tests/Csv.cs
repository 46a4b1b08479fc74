namespace Tidu.Optimizers.Tests;

/// <summary>Reads the golden files beside the tests.</summary>
internal static class Csv
{
    /// <summary>The rows without the heading, split at commas.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", name)).Skip(1).Select(line => line.Split(','));
}
