using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            var written = Parse(InterruptRewriter.Rewrite(plain).ToFullString());

            Assert.Equal((file, Errors(plain), Lines(plain)), (file, Errors(written), Lines(written)));
        }
    }

    private static SyntaxNode Parse(string code) =>
        CSharpSyntaxTree
            .ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken);

    private static int Errors(SyntaxNode root) => root.GetDiagnostics().Count();

    private static int Lines(SyntaxNode root) => root.GetText().Lines.Count;
}
