using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Engine.Showing;

/// <summary>HTML for values that the formatter of .NET Interactive shows as a list or as a tree of properties: tables, JSON, charts.</summary>
/// <remarks>Types are known by name, so that no library has to be loaded for a value that never comes; a notebook's own formatters win.</remarks>
internal static class ExtraFormatters
{
    private static readonly (string Type, Func<object, string> Format)[] ByName =
    [
        ("MathNet.Numerics.LinearAlgebra.Matrix`1", value => HtmlTable.Of((Array)Call(value, "ToArray"))),
        ("System.Data.DataTable", HtmlTable.OfDataTable),
        ("System.Data.DataView", value => HtmlTable.OfDataTable(Call(value, "ToTable"))),
        ("Microsoft.Data.Analysis.DataFrame", HtmlTable.OfDataFrame),
        ("Newtonsoft.Json.Linq.JContainer", value => Json(value.ToString()!)),
        ("Newtonsoft.Json.Linq.JValue", value => HtmlTable.Get(value, "Value").ToDisplayString(HtmlFormatter.MimeType)),
        ("Plotly.NET.GenericChart", ChartHtml.OfPlotlyNet),
        ("Plotly.NET.GenericChart+GenericChart", ChartHtml.OfPlotlyNet),
        ("XPlot.Plotly.PlotlyChart", ChartHtml.OfXPlot),
    ];

    /// <summary>Registers the formatter for a type if there is one and the notebook has none of its own.</summary>
    /// <returns>Whether it was registered now.</returns>
    public static bool EnsureFor(Type? type)
    {
        if (
            type is null
            || Find(type) is not { } format
            || Formatter.RegisteredFormatters(includeDefaults: false).Any(one => IsHtml(one) && one.Type.IsAssignableFrom(type))
        )
        {
            return false;
        }
        Formatter.Register(type, (value, writer) => writer.Write(format(value)), HtmlFormatter.MimeType);
        return true;
    }

    private static object Call(object value, string method) => value.GetType().GetMethod(method, Type.EmptyTypes)!.Invoke(value, null)!;

    private static bool IsHtml(ITypeFormatter formatter) => formatter.MimeType == HtmlFormatter.MimeType;

    private static Func<object, string>? Find(Type type)
    {
        if (type.IsArray)
        {
            return type.GetArrayRank() == 2 ? value => HtmlTable.Of((Array)value) : null;
        }
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            var name = candidate.IsGenericType ? candidate.GetGenericTypeDefinition().FullName : candidate.FullName;
            foreach (var (known, format) in ByName)
            {
                if (known == name)
                {
                    return format;
                }
            }
        }
        return null;
    }

    private static string Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.ToDisplayString(HtmlFormatter.MimeType);
    }
}
