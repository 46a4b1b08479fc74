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
    /// <returns>A <c>math</c> element, well-formed as XML.</returns>
    /// <exception cref="TexException">The formula uses a command that is not known, or is unbalanced.</exception>
    public static string ToMathMl(string tex, bool display)
    {
        ArgumentNullException.ThrowIfNull(tex);
        var body = MathMlWriter.Write(new TexParser(tex).Parse());
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
        return LinearWriter.Write(new TexParser(tex).Parse());
    }
}
