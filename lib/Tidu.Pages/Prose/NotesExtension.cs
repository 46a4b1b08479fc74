using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>Footnotes, of which those that nothing refers to stay as they were written; Markdig alone would drop them.</summary>
internal sealed class NotesExtension : IMarkdownExtension
{
    private readonly FootnoteExtension footnotes = new();

    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        footnotes.Setup(pipeline);
        pipeline.BlockParsers.Replace<FootnoteParser>(new NoteParser());
    }

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => footnotes.Setup(pipeline, renderer);

    private sealed class NoteParser : FootnoteParser
    {
        private MarkdownDocument? document;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (document != processor.Document)
            {
                document = processor.Document;
                document.ProcessInlinesEnd += Keep;
            }
            return base.TryOpen(processor);
        }

        private static void Keep(InlineProcessor processor, Inline? inline)
        {
            foreach (var group in processor.Document.OfType<FootnoteGroup>().ToList())
            {
                foreach (var note in group.OfType<Footnote>().Where(note => note.Order < 0).ToList())
                {
                    Release(note, processor.Document);
                    group.Remove(note);
                }
            }
        }

        private static void Release(Footnote note, MarkdownDocument document)
        {
            var label = new LiteralInline($"[{note.Label}]: ");
            if (note.Count == 0 || note[0] is not ParagraphBlock { Inline.FirstChild: { } first })
            {
                document.Add(new ParagraphBlock { Inline = new ContainerInline().AppendChild(label) });
            }
            else
            {
                first.InsertBefore(label);
            }
            foreach (var block in note.ToList())
            {
                note.Remove(block);
                document.Add(block);
            }
        }
    }
}
