using System.Globalization;
using System.Text;

namespace Tidu.Benchmarks;

/// <summary>The tables, as Markdown.</summary>
internal static class Report
{
    public static string Of(Suite suite)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Steps, measured\n\n{Machine.Describe()}");
        text.Append(suite.PythonModules.Length == 0 ? "; no Python with NumPy found.\n" : $"; {suite.PythonModules}.\n");
        text.Append(
            "Medians, all contenders of a table by turns in one run. More × is faster. Made by\n`dotnet run --project lib/benchmarks/Tidu.Benchmarks -- --output lib/benchmarks`.\n"
        );
        foreach (Comparison comparison in suite.All)
        {
            var first = comparison.Rows[0].Name;
            text.Append(CultureInfo.InvariantCulture, $"\n## {comparison.Title}\n\n| | {comparison.Unit} | × {first} |\n|---|---:|---:|\n");
            foreach (var (name, median) in comparison.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {median:G4} | {comparison.Speedup(name, first):F2} |\n");
            }
        }
        text.Append("\n## Promises\n\n| | wanted | measured | |\n|---|---:|---:|---|\n");
        foreach (Target target in Target.Of(suite))
        {
            var sign = target.AtMost ? "≤" : "≥";
            var verdict = target.Met switch
            {
                true => "met",
                false => "missed",
                null => "not measured",
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {target.Promise} | {sign} {target.Wanted} | {target.Measured:F2} | {verdict} |\n"
            );
        }
        return text.ToString();
    }
}
