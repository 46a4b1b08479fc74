using System.Globalization;
using System.Text;
using Tidu.Datasets;

namespace Tidu.Lessons;

/// <summary>The data set of the chapter's training runs.</summary>
internal static class AirfoilData
{
    /// <summary>The chapter trains on the first 1500 of 1503 rows.</summary>
    private const int Count = 1500;

    /// <summary>Reads the rows and standardises them.</summary>
    public static RegressionData From(FoundDataset found)
    {
        var lines = Encoding.UTF8.GetString(found.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        double[][] rows = [.. lines.Select(line => line.Split('\t').Select(Number).ToArray())];
        return new RegressionData(found.IsSample ? "生成的样本" : "NASA 翼型自噪声", rows, Count) { IsSample = found.IsSample };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
