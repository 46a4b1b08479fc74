using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

public class ScriptFidelityTests
{
    [Theory]
    [InlineData("var x = 1;", "x + 1", "x = 5", "x;", "null", "(string)null", "x++ // note", "", "// only a note", "x")]
    [InlineData(
        "return 5;",
        "return;",
        "return null;",
        "if (true) return \"early\";\n\"late\"",
        "for (;;) { int F() { return 1; } break; }"
    )]
    [InlineData("class A { }", "new A()", "int y = missing;", "class B { } typeof(B)", "int z", "typeof(A)")]
    [InlineData("using System.Text.Json;", "// a note", "new { A = 1 }.GetType().Name", "class A { }", "new { B = 2 }.GetType().Name")]
    [InlineData("var x = 1;", "string x = \"anew\";", "x.Length", "int F() => x.Length; int x = 7;", "F()")]
    [InlineData(
        "await Task.Delay(1)",
        "await Task.FromResult(4)",
        "Console.Out.Flush()",
        "Action a = () => Console.Out.Flush();",
        "var f = (int q) => q * 2; f(4)"
    )]
    [InlineData("using var s = new System.IO.MemoryStream();", "Span<int> s = stackalloc int[3];", "namespace N;", "yield return 1;")]
    [InlineData("int F(int n)\n{\n    while (true) { if (n == 0) throw new Exception(\"deep\"); n--; }\n}", "F(3)", "F(4)")]
    [InlineData("Func<int, int> f = null; f = n => n <= 1 ? 1 : n * f(n - 1); f(5)", "int i = 0; again: i++; if (i < 3) goto again; i")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, bool>> e = n => n.ToString().Length > 1; e.ToString()", "e.Compile()(12)")]
    [InlineData(
        "ref int At(int[] a, int i) => ref a[Math.Abs(i)]; var data = new[] { 1, 2 }; At(data, -1) = 9; data",
        "string Me([System.Runtime.CompilerServices.CallerMemberName] string m = \"\") => m; string Test() => Me(); Test()",
        "record R(int A) { public virtual bool Equals(R o) => o is not null && Math.Abs(A) == Math.Abs(o.A); public override int GetHashCode() => 0; }",
        "(new R(1) == new R(-1), new R(2) with { A = 3 })"
    )]
    public async Task Cells_end_as_in_the_scripts_of_the_compiler_itself(params string[] cells)
    {
        var result = await Notebook.RunAsync(cells);

        Assert.Equal(await ScriptOracle.RunAsync(cells), cells.Select((_, i) => End(result, i + 1)));
    }

    private static string End(NotebookResult result, int cell) =>
        result.Outputs(cell) switch
        {
            [.., ErrorOutput { Name: "CompilationError" } error] => "refused " + string.Join(' ', error.Traceback),
            [.., ErrorOutput error] => "throws " + error.Name,
            [.., ExecuteResult value] => "gives " + value.Data.Single().Value,
            _ => "ends",
        };
}
