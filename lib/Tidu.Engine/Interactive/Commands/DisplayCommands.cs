namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Shows a value. Part of the API of .NET Interactive.</summary>
/// <param name="formattedValue">The value.</param>
/// <param name="valueId">The name by which it can be shown anew.</param>
public class DisplayValue(FormattedValue formattedValue, string? valueId = null) : KernelCommand
{
    /// <summary>The value.</summary>
    public FormattedValue FormattedValue => formattedValue;

    /// <summary>The name by which it can be shown anew.</summary>
    public string? ValueId => valueId;
}

/// <summary>Shows another value in the place of one shown before. Part of the API of .NET Interactive.</summary>
/// <param name="formattedValue">The value.</param>
/// <param name="valueId">The name of the place.</param>
public class UpdateDisplayedValue(FormattedValue formattedValue, string valueId) : KernelCommand
{
    /// <summary>The value.</summary>
    public FormattedValue FormattedValue => formattedValue;

    /// <summary>The name of the place.</summary>
    public string ValueId => valueId;
}

/// <summary>Shows an error. Part of the API of .NET Interactive.</summary>
/// <param name="message">The error.</param>
public class DisplayError(string message) : KernelCommand
{
    /// <summary>The error.</summary>
    public string Message => message;
}
