namespace Tidu.Language.Tests;

public class SignatureTests
{
    [Theory]
    [InlineData("new RmsProp(‸", "learningRate")]
    [InlineData("new RmsProp(0.4, ‸", "gamma")]
    [InlineData("new RmsProp(0.4, epsilon: ‸)", "epsilon")]
    [InlineData("RmsProp r = new(0.4, ‸)", "gamma")]
    [InlineData("f.RunOf(new AdaGrad(0.4), ‸)", "steps")]
    [InlineData("Check.Close(1, 1, 0, \"停在‸\")", "claim")]
    [InlineData("Enumerable.Range(0, 3).Select(k => Math.Max(k, ‸", "val2")]
    [InlineData("string.Format(\"{0}\", 1, 2, 3, ‸", "args")]
    [InlineData("new[] { 1 }.ToList()[‸0]", "index")]
    [InlineData("Func<int, int> half = n => n / 2; half(‸", "arg")]
    public async Task The_parameter_at_the_cursor_is_told(string code, string parameter)
    {
        var help = (await Session.OfLessonAsync("7.6-rmsprop.ipynb", 2)).Signatures(code)!;

        var signature = help.Signatures[help.ActiveSignature];
        Assert.Equal(parameter, signature.Parameters[help.ActiveParameter].Name);
        Assert.Contains(signature.Parameters[help.ActiveParameter].Label, signature.Label);
    }

    [Fact]
    public async Task All_overloads_are_told_and_the_one_that_fits_is_active()
    {
        var help = (await Session.AfterAsync()).Signatures("\"梯度\".Substring(1, ‸)")!;

        Assert.Equal(2, help.Signatures.Count);
        Assert.Equal("string string.Substring(int startIndex, int length)", help.Signatures[help.ActiveSignature].Label);
    }

    [Fact]
    public async Task A_constructor_that_may_not_be_called_is_not_told() =>
        Assert.Single((await Session.OfLessonAsync("7.6-rmsprop.ipynb", 1)).Signatures("new RmsProp(‸")!.Signatures);

    [Theory]
    [InlineData("Math.Max(1, 2)‸")]
    [InlineData("‸Math.Max(1, 2)")]
    [InlineData("(1 + ‸2)")]
    public async Task Outside_of_calls_there_is_none(string code) => Assert.Null((await Session.AfterAsync()).Signatures(code));
}
