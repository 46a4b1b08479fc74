using System.Text;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private static readonly Dictionary<string, string?> TextStyles = new(StringComparer.Ordinal)
    {
        ["text"] = null,
        ["textrm"] = null,
        ["textnormal"] = null,
        ["hbox"] = null,
        ["textbf"] = "font-weight:bold",
        ["textit"] = "font-style:italic",
        ["texttt"] = "font-family:monospace",
        ["textsf"] = "font-family:sans-serif",
    };

    /// <summary>Words with their white space; <c>$…$</c> inside goes back to math.</summary>
    private MathNode ParseText(TexToken command, string? css)
    {
        var (text, start) = reader.RawGroup(command);
        var parts = new List<MathNode>();
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && "$%&#_{} ".Contains(text[i + 1], StringComparison.Ordinal):
                    words.Append(text[++i]);
                    break;
                case '\\':
                    throw new TexException($"{command.Written} 里只能写文字，命令请用 $…$ 括起来", start + i, command.Written);
                case '{' or '}':
                    break;
                case '~':
                    words.Append('\u00A0');
                    break;
                case '$':
                    var close = text.IndexOf('$', i + 1);
                    if (close < 0)
                    {
                        throw new TexException($"{command.Written} 里的 $ 没有配对，请补上另一个 $", start + i, "$");
                    }
                    Flush();
                    parts.Add(ParseEmbedded(text[(i + 1)..close], start + i + 1));
                    i = close;
                    break;
                default:
                    words.Append(char.IsWhiteSpace(text[i]) ? ' ' : text[i]);
                    break;
            }
        }
        Flush();
        return parts is [var only] ? only : new Row(parts);

        void Flush()
        {
            if (words.Length > 0)
            {
                parts.Add(new Words(words.ToString(), css));
                words.Clear();
            }
        }
    }

    /// <summary>Reads a formula that stands inside this one as raw text.</summary>
    private MathNode ParseEmbedded(string formula, int start)
    {
        try
        {
            return new TexParser(formula) { depth = depth + 1 }.Parse();
        }
        catch (TexException error)
        {
            throw new TexException(error.Message, start + error.Position, error.Command);
        }
    }
}
