using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace System;

/// <summary>Shows values from within a cell. Part of the API of .NET Interactive, whose namespace it keeps.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, FormattedValue.CreateManyFromObject(value, mimeTypes), KernelInvocationContext.Current);

    /// <summary>Shows a text as data of a given format.</summary>
    /// <param name="value">The data.</param>
    /// <param name="mimeType">Its format.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        DisplayedValue.Show(value, [new FormattedValue(mimeType, value)], KernelInvocationContext.Current);

    /// <summary>Shows a sequence as a table.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="value">The rows.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? value.Display(mimeTypes) : value.ToTabularDataResource().Display(mimeTypes);
}
