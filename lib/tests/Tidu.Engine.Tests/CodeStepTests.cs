using Tidu.Engine.Directives;

namespace Tidu.Engine.Tests;

public class CodeStepTests
{
    [Theory]
    [InlineData("await Kernel.Root.SubmitCodeAsync(\"1\");")]
    [InlineData("Console.Write($\"{await Kernel.Root.SendAsync(command)}\");")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;\nvar later = new SubmitCode(\"1\");")]
    public void Code_that_names_what_runs_code_may_run_some(string code) => Assert.True(new CodeStep(code, 1).MaySubmitCode);

    [Theory]
    [InlineData("// SendAsync is explained below.\nvar x = 1;")]
    [InlineData("Console.Write(\"SubmitCode\");")]
    [InlineData("var resubmitSubmitCode = 1;")]
    public void Code_that_only_speaks_of_it_does_not(string code) => Assert.False(new CodeStep(code, 1).MaySubmitCode);
}
