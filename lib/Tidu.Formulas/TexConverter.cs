namespace Tidu.Formulas;

/// <summary>Turns TeX formulas into MathML Core, which every current browser draws without a script or a font of ours.</summary>
/// <remarks>
/// Letters in bold and other alphabets become Unicode's mathematical letters (𝒔, 𝐬), because browsers ignore
/// <c>mathvariant</c> but for <c>normal</c>. The source stays in an annotation, so that copying gives it back.
/// </remarks>
public static class TexConverter
{
    /// <summary>Sets a formula.</summary>
    /// <param name="tex">The formula without its dollar signs.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <param name="definitions">The commands and the numbers of the page, if the formula may use any.</param>
    /// <returns>A <c>math</c> element, well-formed as XML.</returns>
    /// <exception cref="TexException">The formula uses a command that is not known, or is unbalanced.</exception>
    public static string ToMathMl(string tex, bool display, TexDefinitions? definitions = null)
    {
        ArgumentNullException.ThrowIfNull(tex);
        var body = MathMlWriter.Write(Parse(tex, display, definitions));
        var block = display ? " display=\"block\"" : "";
        return $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"{block}><semantics>{body}"
            + $"<annotation encoding=\"application/x-tex\">{MarkupText.Escape(tex.Trim())}</annotation></semantics></math>";
    }

    /// <summary>The formula as one line of text, for those who look for words and numbers in it rather than read it.</summary>
    /// <remarks>
    /// <c>x_1</c> becomes <c>x_{1}</c>, <c>\frac{a}{b}</c> becomes <c>{a}/{b}</c>, <c>\sqrt{s}</c> becomes <c>√{s}</c>, other commands become
    /// their sign, bold letters plain ones; signs between two parts have spaces around them, the sign of a number has none.
    /// </remarks>
    /// <param name="tex">The formula without its dollar signs.</param>
    /// <exception cref="TexException">The formula uses a command that is not known, or is unbalanced.</exception>
    public static string ToLinearText(string tex)
    {
        ArgumentNullException.ThrowIfNull(tex);
        return LinearWriter.Write(Parse(tex, display: true, definitions: null));
    }

    private static MathNode Parse(string tex, bool display, TexDefinitions? definitions)
    {
        definitions ??= new TexDefinitions();
        var expanded = definitions.Expand(tex);
        try
        {
            return new TexParser(expanded, definitions) { Display = display }.Parse();
        }
        catch (TexException error) when (expanded != tex)
        {
            // The position in what the author did not write helps nobody.
            var position = error.Command.Length == 0 ? 0 : tex.IndexOf(error.Command, StringComparison.Ordinal);
            throw new TexException(error.Message, Math.Max(0, position), error.Command);
        }
    }
}
