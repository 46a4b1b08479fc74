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
    /// <summary>Whether it stands from <c>\begin{…}</c> to <c>\end{…}</c>, not between dollar signs.</summary>
    public bool IsEnvironment { get; init; }

    /// <summary>Behind its last character in the text.</summary>
    public int End { get; init; }

    /// <summary>Whether the line of its end was met.</summary>
    public bool Ended { get; set; }
}
