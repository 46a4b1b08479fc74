using System.Text.RegularExpressions;

namespace Tidu.Notebooks.Engine.Interactive;

/// <summary>Writes types as C# does.</summary>
internal static partial class TypeName
{
    /// <summary>The C# name of a type; that of the nearest type it can be used as, if it has none.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        var name = Cell().Replace(type.FullName ?? type.Name, "").Split('[')[0];
        if (name.Contains('<', StringComparison.Ordinal) || !(type.IsVisible || Cell().IsMatch(type.FullName ?? "")))
        {
            return "object";
        }
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var plain = Arity().Replace(name, arity => $"<{string.Join(", ", Take(arguments, int.Parse(arity.Groups[1].Value)))}>");
        return (name == type.FullName?.Split('[')[0] ? "global::" : "") + plain.Replace('+', '.');
    }

    private static IEnumerable<string> Take(Queue<Type> arguments, int count) =>
        Enumerable.Range(0, count).Select(_ => Of(arguments.Dequeue()));

    // Types of cells are nested in the class of their cell, which scripts do not write.
    [GeneratedRegex("^Submission#[0-9]+\\+")]
    private static partial Regex Cell();

    [GeneratedRegex("`([0-9]+)")]
    private static partial Regex Arity();
}
