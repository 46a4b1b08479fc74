using System.Net;
using System.Text;
using Markdig;
using Tidu.Documents;

namespace Tidu.Engine.Directives;

/// <summary>The lines of a cell that go to one kernel.</summary>
/// <param name="firstLine">How many lines of the cell stand before it.</param>
internal sealed class CellPart(string kernel, int firstLine)
{
    // As in the original, where the result is HTML too.
    private static readonly Lazy<MarkdownPipeline> MarkdownPipeline = new(() =>
        new MarkdownPipelineBuilder().UseMathematics().UseAdvancedExtensions().Build()
    );

    private readonly StringBuilder text = new();
    private bool hasCode;
    private readonly int before = firstLine;
    private int line = firstLine;

    /// <summary>The kernel.</summary>
    public string Kernel => kernel;

    /// <summary>The packages and folders asked for.</summary>
    public List<CellReference> References { get; } = [];

    /// <summary>The HTML of a cell in Markdown.</summary>
    public static string MarkdownToHtml(string markdown) => Markdown.ToHtml(markdown.Trim(), MarkdownPipeline.Value);

    /// <summary>Appends a line.</summary>
    public void Add(string codeLine)
    {
        hasCode |= !string.IsNullOrWhiteSpace(codeLine);
        text.Append(codeLine).Append('\n');
        line++;
    }

    /// <summary>Does a command between the code before it and the code after it.</summary>
    public void AddCommand(List<CellStep> steps, CellStep command)
    {
        if (hasCode)
        {
            End(steps);
        }
        steps.Add(command);
        Add("");
    }

    /// <summary>Turns the lines so far into a step.</summary>
    public void End(List<CellStep> steps)
    {
        if (hasCode || References.Count > 0)
        {
            var code = text.ToString();
            steps.Add(
                kernel switch
                {
                    KernelNames.CSharp => new CodeStep(new string('\n', before) + code.TrimEnd('\n'), before + 1)
                    {
                        References = [.. References],
                    },
                    "html" => new ShowStep("text/html", code.Trim(), before + 1),
                    "markdown" => new ShowStep("text/html", MarkdownToHtml(code), before + 1),
                    "javascript" => new ShowStep("text/html", $"<script type=\"text/javascript\">{code.Trim('\n')}</script>", before + 1),
                    // Drawing it would need a script from the network.
                    "Mermaid" => new ShowStep(
                        "text/html",
                        $"<figure><pre><code class=\"language-mermaid\">{WebUtility.HtmlEncode(code.Trim('\n'))}</code></pre></figure>",
                        before + 1
                    ),
                    _ => new ImpossibleStep(
                        $"这是 {kernel} 代码，这里只能运行 C#、HTML、JavaScript 与 Markdown；请删除它，或用 --skip-other-languages 跳过其他语言。",
                        true,
                        before + 1
                    )
                    {
                        Code = new DirectiveStep(code.Trim('\n'), kernel, before + 1),
                    },
                }
            );
        }
        text.Clear().Append('\n', line - before);
        hasCode = false;
        References.Clear();
    }
}
