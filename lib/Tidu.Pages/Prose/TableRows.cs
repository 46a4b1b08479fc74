using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>
/// Every line below the head of a table is a row of it, up to a blank line or another block, as in Jupyter and VS Code; Markdig alone would
/// take the table for running text if a line without a bar follows, and for a heading if a line of dashes does.
/// </summary>
internal sealed partial class TableRows : IMarkdownExtension
{
    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new RowParser());

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>How many cells a line has between its bars.</summary>
    private static int CellsIn(StringSlice line)
    {
        var row = line.ToString().Trim();
        var bars = Bar().Count(row);
        return bars + 1 - (row.StartsWith('|') ? 1 : 0) - (bars > 1 && row.EndsWith('|') ? 1 : 0);
    }

    /// <summary>Looks at lines in paragraphs; opens nothing but a rule below a table.</summary>
    private sealed class RowParser : BlockParser
    {
        private static readonly object Head = new();

        public RowParser() => OpeningCharacters = ['|', '-', ':', '='];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0 } paragraph)
            {
                return BlockState.None;
            }
            var line = processor.Line;
            if (!paragraph.ContainsData(Head))
            {
                var last = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice;
                if (HeadRule().IsMatch(line.ToString()) && last.IndexOf('|') >= 0 && CellsIn(last) == CellsIn(line))
                {
                    return Open(processor, paragraph);
                }
                return BlockState.None;
            }
            if (processor.IsCodeIndent || !HeadingRule().IsMatch(line.ToString()))
            {
                return BlockState.None;
            }
            if (line.CurrentChar == '-')
            {
                processor.NewBlocks.Push(
                    new ThematicBreakBlock(this)
                    {
                        Column = processor.Column,
                        Span = new SourceSpan(processor.Start, line.End),
                        Line = processor.LineIndex,
                        ThematicChar = '-',
                        ThematicCharCount = line.Length,
                    }
                );
                return BlockState.BreakDiscard;
            }
            paragraph.AppendLine(
                ref line,
                processor.Column,
                processor.LineIndex,
                processor.CurrentLineStartPosition,
                processor.TrackTrivia
            );
            paragraph.IsOpen = true;
            return BlockState.BreakDiscard;
        }

        /// <summary>Begins a paragraph with the last line of another as the head of a table.</summary>
        private static BlockState Open(BlockProcessor processor, ParagraphBlock before)
        {
            var head = before.Lines.Lines[before.Lines.Count - 1];
            var table = before;
            if (before.Lines.Count > 1)
            {
                before.Lines.RemoveAt(before.Lines.Count - 1);
                before.UpdateSpanEnd(head.Position - 1);
                table = new ParagraphBlock(before.Parser)
                {
                    Column = head.Column,
                    Span = new SourceSpan(head.Position, processor.Line.End),
                    Line = head.Line,
                };
                table.AppendLine(ref head.Slice, head.Column, head.Line, head.Position, processor.TrackTrivia);
                processor.NewBlocks.Push(table);
            }
            table.SetData(Head, true);
            table.ProcessInlinesBegin += (_, _) => MakeRows(table);
            return ReferenceEquals(table, before) ? BlockState.None : BlockState.Continue;
        }

        private static void MakeRows(ParagraphBlock paragraph)
        {
            for (var i = 2; i < paragraph.Lines.Count; i++)
            {
                ref var line = ref paragraph.Lines.Lines[i];
                if (line.Slice.AsSpan().TrimStart() is [not '|', ..] words)
                {
                    line.Slice = new StringSlice(words.Contains('|') ? $"|{words}" : $"|{words} |");
                }
            }
        }
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")]
    private static partial Regex HeadRule();

    [GeneratedRegex(@"^\s*(?:-+|=+)\s*$")]
    private static partial Regex HeadingRule();
}
