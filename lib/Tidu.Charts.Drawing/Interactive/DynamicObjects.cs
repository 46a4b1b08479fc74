using DynObject = DynamicObj.DynamicObj;

namespace Tidu.Charts.Drawing.Interactive;

/// <summary>Sets properties of Plotly.NET's objects by the names that plotly.js documents.</summary>
/// <remarks>Plotly.NET's typed setters take dozens of F# options each, which C# cannot leave out.</remarks>
internal static class DynamicObjects
{
    /// <summary>Sets each property whose value is not null and returns the object.</summary>
    public static T With<T>(this T target, params (string Name, object? Value)[] properties)
        where T : DynObject
    {
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                target.SetProperty(name, value);
            }
        }
        return target;
    }
}
