using Tidu.Documents;

namespace Tidu.Engine.Tests;

/// <summary>Exceptions that do what no exception should.</summary>
public class ExceptionTests
{
    private const string Bad = """
        class Bad : Exception
        {
            public override string Message => throw new InvalidOperationException("worse");
            public override string StackTrace => throw new InvalidOperationException("worse");
            public override string ToString() => throw new InvalidOperationException("worse");
        }
        """;

    [Theory]
    [InlineData("throw new Bad();", "Bad: （它的 Message 也出错：InvalidOperationException）")]
    [InlineData("using Microsoft.DotNet.Interactive;\nthrow new Bad();", "Bad: （它的 Message 也出错：InvalidOperationException）")]
    [InlineData("throw new Exception(\"outer\", new Bad());", "Exception: outer")]
    [InlineData("var thread = new System.Threading.Thread(() => throw new Bad());\nthread.Start(); thread.Join();", "Bad: ")]
    [InlineData(
        "class Endless : Exception { public override string Message => Message; }\nthrow new Endless();",
        "Endless: （它的 Message 也出错"
    )]
    [InlineData("class Empty : Exception { public override string Message => \"\"; }\nthrow new Empty();", "Empty: Empty")]
    public async Task An_exception_that_cannot_even_be_told_fails_its_cell_alone(string code, string message)
    {
        var result = await Notebook.RunAsync(Bad, code, "Console.Write(\"next\");");

        var failure = Assert.Single(result.Failures);
        Assert.Equal(2, failure.Cell);
        Assert.StartsWith(message, failure.Message);
        Assert.Equal("next", result.Printed(3));
    }

    [Theory]
    [InlineData("throw new Exception(new string('x', 50_000_000));")]
    [InlineData("throw new Exception(\"outer\", new Exception(new string('x', 50_000_000)));")]
    [InlineData("throw new AggregateException(Enumerable.Range(0, 50_000).Select(_ => new Exception(new string('x', 500))));")]
    [InlineData("Exception all = null;\nfor (var i = 0; i < 50_000; i++) all = new Exception(\"x\", all);\nthrow all;")]
    public async Task An_exception_that_says_too_much_is_cut(string code)
    {
        var result = await Notebook.RunAsync(code, "Console.Write(\"next\");");

        Assert.InRange(Assert.Single(result.Failures).Message.Length, 1, 20_000);
        var error = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(1)));
        Assert.InRange(error.Value.Length + error.Traceback.Sum(line => line.Length), 1, 200_000);
        Assert.Equal("next", result.Printed(2));
    }
}
