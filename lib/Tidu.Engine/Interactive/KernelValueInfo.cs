using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.ValueSharing;

/// <summary>A variable of a kernel. Part of the API of .NET Interactive.</summary>
/// <param name="name">Its name.</param>
/// <param name="formattedValue">Its value as text.</param>
/// <param name="type">Its type.</param>
/// <param name="typeName">The type's name; as the formatter writes it if <see langword="null"/>.</param>
public class KernelValueInfo(string name, FormattedValue formattedValue, Type? type = null, string? typeName = null)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its value as text.</summary>
    public FormattedValue FormattedValue => formattedValue;

    /// <summary>Its type.</summary>
    public Type? Type => type;

    /// <summary>The type's name.</summary>
    public string? TypeName { get; } = typeName ?? type?.ToDisplayString(PlainTextSummaryFormatter.MimeType);

    /// <summary>The formats that values of the type prefer.</summary>
    public IReadOnlyCollection<string> PreferredMimeTypes => type is null ? [] : Formatter.GetPreferredMimeTypesFor(type);
}
