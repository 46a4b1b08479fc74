using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidu.Documents;
using Tidu.Engine.Compiling;
using Tidu.Tests;

namespace Tidu.Engine.Tests;

public class InterruptRewriterTests
{
    [Fact]
    public void Checks_leave_our_own_sources_readable_and_each_line_in_its_place()
    {
        var built = $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}";
        var files = Directory.GetFiles(Repository.File("lib"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains(built));
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var plain = Parse(File.ReadAllText(file));
            var written = Parse(QueryRewriter.Rewrite(InterruptRewriter.Rewrite(plain)).ToFullString());

            Assert.Equal((file, Errors(plain), Lines(plain)), (file, Errors(written), Lines(written)));
        }
    }

    [Theory]
    [InlineData("Enumerable.Range(0, 5).Where(i => i % 2 == 0).Sum(i => i * 10)", "60")]
    [InlineData("(from i in Enumerable.Range(0, 3) from j in new[] { 1, 2 } orderby -i select $\"{i}{j}\").First()", "21")]
    [InlineData("new[] { 1, 2, 3 }.AsQueryable().Where(i => i > 1).Select(i => i + 1).Sum()", "7")]
    [InlineData("var all = new int[4]; Parallel.For(0, 4, i => all[i] = i); all.Sum()", "6")]
    [InlineData("var all = 0; Parallel.ForEach(new[] { 1, 2 }, i => Interlocked.Add(ref all, i)); all", "3")]
    public async Task Queries_give_what_they_give_without_checks(string code, string value)
    {
        var result = await Notebook.RunAsync($"using System.Threading;\n{code}");

        Assert.Empty(result.Failures);
        Assert.Contains(value, result.Outputs(1).OfType<ExecuteResult>().Single().Data.ToJsonString());
    }

    private static SyntaxNode Parse(string code) =>
        CSharpSyntaxTree
            .ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken);

    private static int Errors(SyntaxNode root) => root.GetDiagnostics().Count();

    private static int Lines(SyntaxNode root) => root.GetText().Lines.Count;

    [Fact]
    public void The_methods_of_linq_that_call_a_function_are_those_of_the_runtime() =>
        Assert.Equal(
            typeof(Enumerable)
                .GetMethods()
                .Where(method => method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType)))
                .Select(method => method.Name)
                .ToHashSet(),
            QueryRewriter.Linq
        );
}
