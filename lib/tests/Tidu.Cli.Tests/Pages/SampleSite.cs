using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Pages;

namespace Tidu.Cli.Tests.Pages;

/// <summary>A small site with one of everything a page can hold, written to a temporary folder.</summary>
public sealed class SampleSite : ISite, IDisposable
{
    /// <summary>A stand-in for a chart: a static drawing that a shared script replaces.</summary>
    private const string Chart = """
        <figure class="chart" aria-label="抛物线" style="margin:0">
        <svg viewBox="0 0 40 30" width="400" height="300" role="img" aria-label="抛物线"><path d="M2 2Q20 50 38 2" fill="none" stroke="currentColor"/></svg>
        <script>dispatchEvent(new Event("charts"))</script>
        </figure>
        <script data-shared="charts-1.0">
        (() => {
          const draw = () => document.querySelectorAll("figure.chart:not([data-live])").forEach((figure) => {
            figure.dataset.live = "on";
            new Function("figure", "figure.append('第 20 步')")(figure);
          });
          addEventListener("charts", draw);
          draw();
        })();
        </script>
        """;

    private const string Text = """
        # 7.6 RMSProp 算法

        AdaGrad 的分母 $\boldsymbol{s}_t$ 只增不减。RMSProp 让旧的梯度被忘记[^1]，见[上一课](7.5-adagrad.ipynb)。

        [^1]: 公式见下。

        ## 算法

        展开得 $\boldsymbol{s}_t = (1-\gamma)(\boldsymbol{g}_t \odot \boldsymbol{g}_t + \gamma \boldsymbol{g}_{t-1} \odot \boldsymbol{g}_{t-1} + \cdots + \gamma^{t-1} \boldsymbol{g}_1 \odot \boldsymbol{g}_1)$。

        $$\boldsymbol{x}_t \leftarrow \boldsymbol{x}_{t-1} - \frac{\eta}{\sqrt{\boldsymbol{s}_t + \epsilon}} \odot \boldsymbol{g}_t
        = \boldsymbol{x}_{t-1} - \frac{\eta}{\sqrt{(1-\gamma) \sum_{i=1}^{t} \gamma^{t-i} \boldsymbol{g}_i \odot \boldsymbol{g}_i + \epsilon}} \odot \boldsymbol{g}_t$$

        | 算法 | 20 步之后 $x_1$ | 20 步之后 $x_2$ | 一列很宽很宽的说明文字用来超出手机的屏幕 |
        |---|---:|---:|---|
        | RMSProp | −0.010599 | 0.000000 | 先快后慢，然后转圈 |

        ### 例子

        - [x] 已经猜过
        - [ ] 还没有猜

        ## 检验〔选读〕（5 分钟）

        走完 20 步，$x_1$ 约为 $-0.0106$，已经很近。
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-site-");

    /// <summary>Writes the site and the same lesson as a single page.</summary>
    public SampleSite()
    {
        Lesson[] lessons = [new("7.5-adagrad.ipynb", First()), new("7.6-rmsprop.ipynb", Second())];
        var site = Path.Combine(folder.FullName, "site");
        using var draft = new SiteDraft(lessons.Select(lesson => lesson.FileName), site, new PageOptions(Strict: true));
        Array.ForEach(lessons, draft.Add);
        Assert.Empty(draft.Write());
        Assert.Empty(SinglePage.Write(lessons[1], Path.Combine(folder.FullName, "single.html"), new PageOptions(Strict: true)));
    }

    /// <summary>The code of the cell that is copied.</summary>
    public static string Code { get; } =
        "// 教程里的一步 <逐字>\nvar s = gamma * s1 + (1 - gamma) * g1 * g1;\n\tConsole.WriteLine($\"{s:F6} & a line that is much longer than a phone is wide, so that its box scrolls\");";

    /// <summary>Every page: those of the site, and the single one.</summary>
    public IReadOnlyList<string> Pages =>
        [.. Directory.EnumerateFiles(folder.FullName, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public string Lesson => Path.Combine(folder.FullName, "site", "7.6-rmsprop.html");

    public void Dispose() => folder.Delete(recursive: true);

    private static NotebookDocument First() =>
        new([new MarkdownCell("a", "# 7.5 AdaGrad 算法\n\n每个元素有自己的学习率 $\\eta$。", []), Cell("b", "1", Html(Chart))], []);

    private static NotebookDocument Second() =>
        new(
            [
                new MarkdownCell("a", Text, []),
                Cell("b", Code, new StreamOutput("stdout", "epoch 20, x1 -0.010599, x2 0.000000\n"), Html(Chart)),
                Cell(
                    "c",
                    "Table",
                    Html("<table><thead><tr><th>步</th><th>x1</th></tr></thead><tbody><tr><td>1</td><td>-4.9</td></tr></tbody></table>")
                ),
                Cell("d", "Long", new StreamOutput("stdout", string.Concat(Enumerable.Range(0, 90).Select(i => $"{i}\n")))),
                Cell(
                    "e",
                    "Wrong",
                    new StreamOutput("stderr", "\x1b[33m小心\x1b[0m\n"),
                    new ErrorOutput("DivideByZeroException", "除数为零", ["at line 2"])
                ),
                Cell(
                    "f",
                    "Check.Close(last.X1, -0.0106, 0.00005, \"x1 约为 -0.0106\");",
                    new StreamOutput("stdout", "✓ x1 约为 -0.0106\n")
                ),
                new MarkdownCell("g", "## 准备\n\n载入库。", []),
                Cell("h", "using System.Text;"),
                new MarkdownCell("i", "## 附录：细节\n\n运算的次序。", []),
                Cell("j", "Second", Html(Chart)) with
                {
                    Metadata = new JsonObject { ["tags"] = new JsonArray("hide-input") },
                },
            ],
            []
        );

    private static CodeCell Cell(string id, string source, params Output[] outputs) => new(id, source, [], outputs, 1);

    private static DisplayData Html(string html) => new(new JsonObject { ["text/html"] = html }, []);
}
