namespace Tidu.Language;

/// <summary>An explanation of what stands at a position.</summary>
/// <param name="Start">Where what it explains begins.</param>
/// <param name="End">Where that ends.</param>
/// <param name="Markdown">The explanation in Markdown: how it is declared, its documentation with the formulas, a variable's value.</param>
/// <param name="Text">The same as plain text.</param>
public sealed record Inspection(int Start, int End, string Markdown, string Text);
