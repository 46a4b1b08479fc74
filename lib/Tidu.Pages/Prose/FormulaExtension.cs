using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>Teaches Markdown formulas.</summary>
/// <param name="setter">What sets them.</param>
internal sealed class FormulaExtension(FormulaSetter setter) : IMarkdownExtension
{
    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new FormulaBlockParser(setter));
        pipeline.InlineParsers.InsertBefore<EscapeInlineParser>(new FormulaInlineParser());
    }

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Add(new InlineRenderer(setter));
            html.ObjectRenderers.Add(new BlockRenderer(setter));
            html.ObjectRenderers.Replace<HtmlBlockRenderer>(new RawHtmlRenderer(setter));
        }
    }

    private sealed class InlineRenderer(FormulaSetter setter) : HtmlObjectRenderer<FormulaInline>
    {
        protected override void Write(HtmlRenderer renderer, FormulaInline formula)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(setter.Set(formula.Tex, formula.Written, formula.Display));
            }
            else
            {
                renderer.WriteEscape(formula.Tex);
            }
        }
    }

    private sealed class BlockRenderer(FormulaSetter setter) : HtmlObjectRenderer<FormulaBlock>
    {
        protected override void Write(HtmlRenderer renderer, FormulaBlock block)
        {
            var tex = FormulaBlockParser.TexOf(block);
            var written = block.IsEnvironment ? tex : $"$${tex}$$";
            renderer.EnsureLine();
            renderer.WriteLine(setter.Set(tex, written, display: true));
        }
    }

    private sealed class RawHtmlRenderer(FormulaSetter setter) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) =>
            renderer.WriteLine(HtmlFormulas.Set(block.Lines.ToString(), setter));
    }
}
