namespace Tidu.Language.Tests;

public class CompletenessTests
{
    private readonly CodeAssistant assistant = new Session().Assistant;

    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("var x = 3;")]
    [InlineData("int Twice(int n) => 2 * n;")]
    [InlineData("#!time\nvar x = 1;")]
    [InlineData("#r \"nuget: MathNet.Numerics\"")]
    [InlineData("#!html\n<b>text")]
    public void Code_that_can_be_run_is_complete(string code) =>
        Assert.Equal(new Completeness(CompletenessStatus.Complete), assistant.IsComplete(code));

    [Theory]
    [InlineData("foreach (var x in xs) {", 4)]
    [InlineData("class Box {\n    void F() {", 8)]
    [InlineData("xs.Select(x =>\n{", 8)]
    [InlineData("Console.Write(", 4)]
    [InlineData("if (x)", 4)]
    [InlineData("var x = 3", 4)]
    [InlineData("1 +", 4)]
    [InlineData("var text = \"\"\"\n    abc", 4)]
    [InlineData("/* abc", 4)]
    public void Code_that_goes_on_is_incomplete_and_the_next_line_indented(string code, int indent) =>
        Assert.Equal(new Completeness(CompletenessStatus.Incomplete, new string(' ', indent)), assistant.IsComplete(code));

    [Theory]
    [InlineData("}")]
    [InlineData("print \"x\"")]
    [InlineData("var text = \"abc")]
    [InlineData("var 1x = 2;")]
    public void Code_that_no_line_can_mend_is_invalid(string code) =>
        Assert.Equal(new Completeness(CompletenessStatus.Invalid), assistant.IsComplete(code));
}
