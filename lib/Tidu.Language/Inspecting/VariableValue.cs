using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.Loader;

namespace Tidu.Language.Inspecting;

/// <summary>Values of variables in a few words.</summary>
internal static class VariableValue
{
    private const int Elements = 8;
    private const int Letters = 200;

    /// <summary>A value on one line; <see langword="null"/> if it cannot be told without running code of a cell.</summary>
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever a library's ToString throws, and whatever a running cell changes meanwhile."
    )]
    public static string? Of(object? value)
    {
        try
        {
            return Written(value) is { } text ? Shortened(text) : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string? Written(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            Array { Rank: 1 } array => Listed(array, array.Length),
            IList list when IsOfLibrary(value) => Listed(list, list.Count),
            ICollection collection when IsOfLibrary(value) => $"{collection.Count} 个元素",
            IEnumerable when !IsOfLibrary(value) || value.GetType().Namespace is "System.Linq" => null,
            Delegate => null,
            IFormattable number when IsNumber(value) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => IsOfLibrary(value) && Says(value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null,
        };

    private static string Listed(IEnumerable list, int count)
    {
        var first = list.Cast<object?>().Take(Elements).Select(element => Written(element) ?? "…");
        return $"[{string.Join(", ", first)}{(count > Elements ? $", …] {count} 个元素" : "]")}";
    }

    private static bool IsNumber(object value) =>
        value.GetType() is { IsPrimitive: true } or { Namespace: "System" } || value is BigInteger or Complex;

    // Code of cells may do anything, and take any time.
    private static bool IsOfLibrary(object value) =>
        AssemblyLoadContext.GetLoadContext(value.GetType().Assembly) is not null
        && value.GetType().Assembly.Location.Length > 0
        && value.GetType().GenericTypeArguments.All(type => type.Assembly.Location.Length > 0);

    private static bool Says(object value) => value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType != typeof(object);

    private static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Letters ? line[..Letters] + "…" : line;
    }
}
