using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidu.Engine.Compiling;

namespace Tidu.Engine.Tests;

public class DeclaringTests
{
    [Theory]
    [InlineData("x + 1")]
    [InlineData("Console.WriteLine(x); foreach (var y in ys) { var z = y; }")]
    [InlineData("ys.Select(y => y + 1).ToList()")]
    [InlineData("// nothing")]
    public void A_cell_that_only_does_something_declares_nothing(string code) => Assert.False(DeclaresAnything(code));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("const int X = 1;")]
    [InlineData("int F() => 1;")]
    [InlineData("class C { }")]
    [InlineData("int.TryParse(s, out var x)")]
    [InlineData("if (o is int x) { }")]
    [InlineData("(var x, var y) = (1, 2);")]
    [InlineData("using System.Text;")]
    [InlineData("#r \"x.dll\"")]
    [InlineData("new { A = 1 }")]
    public void Whatever_later_cells_can_refer_to_counts(string code) => Assert.True(DeclaresAnything(code));

    private static bool DeclaresAnything(string code) =>
        CSharpSyntaxTree
            .ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DeclaresAnything();
}
