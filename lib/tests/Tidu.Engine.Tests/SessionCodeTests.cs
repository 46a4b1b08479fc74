using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Engine.Compiling;

namespace Tidu.Engine.Tests;

public class SessionCodeTests
{
    // More would not fit if the type of each were found inside of finding that of the next.
    private const int Stack = 768 << 10;

    [Fact]
    public void Two_thousand_variables_that_follow_from_one_another_have_a_type()
    {
        SessionCode session = new(AppContext.BaseDirectory, new EngineOptions());
        session.Add("var v0 = 1;", []);
        for (var i = 1; i < 2000; i++)
        {
            session.Add($"var v{i} = v{i - 1} + 1;", []);
        }
        var type = "";

        Thread thread = new(
            () =>
            {
                var tree = session.Parse("v1999");
                var name = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Single();
                type = $"{session.With(tree).GetSemanticModel(tree).GetTypeInfo(name, TestContext.Current.CancellationToken).Type}";
            },
            Stack
        );
        thread.Start();
        thread.Join();

        Assert.Equal("int", type);
    }
}
