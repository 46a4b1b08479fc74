using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Engine.Kernels;

/// <summary>Writes types as C# does.</summary>
internal static partial class TypeName
{
    /// <summary>The C# name of a type; <c>object</c> for a type that cannot be named.</summary>
    public static string Of(Type type) => Name(type) ?? "object";

    private static string? Name(Type type)
    {
        // Of an array of arrays, C# writes the outer brackets first.
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!)
        {
            brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
        }
        var full = (type.FullName ?? type.Name).Split('[')[0];
        var name = Cell().Replace(full, "");
        var arguments = type.GetGenericArguments().Select(Name).ToList();
        var isOfCell = name.Length < full.Length;
        if (name.Contains('<', StringComparison.Ordinal) || arguments.Contains(null) || !(isOfCell || IsVisible(type)))
        {
            return null;
        }
        var rest = new Queue<string?>(arguments);
        var plain = Arity()
            .Replace(
                name,
                arity =>
                {
                    var count = int.Parse(arity.Groups[1].Value, CultureInfo.InvariantCulture);
                    return $"<{string.Join(", ", Enumerable.Range(0, count).Select(_ => rest.Dequeue()))}>";
                }
            );
        return (isOfCell ? "" : "global::") + plain.Replace('+', '.') + brackets;
    }

    private static bool IsVisible(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).IsVisible;

    // Types of cells are nested in the class of their cell, which scripts do not write.
    [GeneratedRegex("^Submission#[0-9]+\\+")]
    private static partial Regex Cell();

    [GeneratedRegex("`([0-9]+)")]
    private static partial Regex Arity();
}
