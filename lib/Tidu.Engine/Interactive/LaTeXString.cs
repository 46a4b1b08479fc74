using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>TeX that shows itself as a formula. Part of the API of .NET Interactive.</summary>
/// <param name="latexCode">The TeX, with its delimiters.</param>
[TypeFormatterSource(typeof(LaTeXFormatterSource), PreferredMimeTypes = ["text/latex"])]
public class LaTeXString(string latexCode)
{
    /// <summary>Takes a text as TeX.</summary>
    /// <param name="source">The TeX.</param>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <summary>The TeX.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => latexCode;
}

/// <summary>A formula without delimiters that shows itself displayed. Part of the API of .NET Interactive.</summary>
/// <param name="latexCode">The TeX of the formula.</param>
[TypeFormatterSource(typeof(LaTeXFormatterSource), PreferredMimeTypes = ["text/latex"])]
public class MathString(string latexCode)
{
    /// <summary>Takes a text as a formula.</summary>
    /// <param name="source">The TeX.</param>
    public static implicit operator MathString(string source) => new(source);

    /// <summary>The formula with its delimiters.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"$${latexCode}$$";
}

internal sealed class LaTeXFormatterSource : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() => [new LaTeXFormatter<LaTeXString>(), new LaTeXFormatter<MathString>()];

    private sealed class LaTeXFormatter<T> : TypeFormatter<T>
    {
        public override string MimeType => "text/latex";

        public override bool Format(T value, FormatContext context)
        {
            context.Writer.Write(value);
            return true;
        }
    }
}
