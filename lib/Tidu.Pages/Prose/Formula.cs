using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>A formula in running text.</summary>
/// <param name="tex">The formula without its dollar signs.</param>
/// <param name="written">The formula as the author wrote it.</param>
/// <param name="display">Whether it stands on a line of its own.</param>
internal sealed class FormulaInline(string tex, string written, bool display) : LeafInline
{
    public string Tex => tex;

    public string Written => written;

    public bool Display => display;
}

/// <summary>A formula that is a paragraph of its own.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>The environment that a bare <c>\begin{…}</c> opened; <see langword="null"/> between double dollar signs.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether its end was found.</summary>
    public bool Ended { get; set; }
}
