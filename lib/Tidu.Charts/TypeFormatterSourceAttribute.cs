namespace Tidu.Charts;

/// <summary>Names the type that formats a class in notebooks.</summary>
/// <remarks>
/// .NET Interactive finds this attribute by its <em>name</em> and reads its two properties by reflection, so a library
/// can format its own types without a reference to the formatting package.
/// </remarks>
/// <param name="formatterSourceType">A type with a parameterless constructor and a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that creates the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types shown, best first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
