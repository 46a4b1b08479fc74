namespace Tidu.Language.Tests;

public class MagicCompletionTests
{
    [Theory]
    [InlineData("#!ti‸", "#!time")]
    [InlineData("var x = 1;\n#!wh‸", "#!who", "#!whos")]
    [InlineData("#!share --f‸", "--from")]
    [InlineData("#!set --name a --va‸", "--value")]
    [InlineData("#r‸", "#r", "#region")]
    [InlineData("#r \"../lib/Tidu.Opti‸", "Tidu.Optimizers/")]
    [InlineData("#!import 7.6‸", "7.6-rmsprop.ipynb")]
    [InlineData("#r \"nuget: csche‸", "cscheck")]
    public async Task Magic_commands_their_parameters_files_and_packages_are_completed(string code, params string[] expected) =>
        Assert.Equal(expected, (await Session.AfterAsync()).Complete(code));

    [Fact]
    public async Task Only_what_is_completed_is_replaced()
    {
        var completions = (await Session.AfterAsync()).Completions("#r \"../lib/Tidu.Opti‸\"");

        Assert.Equal((11, 20), (completions.Start, completions.End));
    }

    [Fact]
    public async Task A_command_that_a_cell_adds_is_known()
    {
        var session = await Session.AfterAsync(
            """
            using Microsoft.DotNet.Interactive; using Microsoft.DotNet.Interactive.Directives;
            ((CompositeKernel)Kernel.Root).AddDirective(new KernelActionDirective("#!greet") { Description = "Say hello", Parameters = [new("--name")] }, (_, _) => Task.CompletedTask);
            """
        );

        Assert.Equal(["#!greet"], session.Complete("#!gr‸"));
        Assert.Equal(["--name"], session.Complete("#!greet --‸"));
        Assert.Contains("Say hello", session.Inspect("#!gr‸eet")!.Text);
    }

    [Fact]
    public async Task The_commands_that_are_always_there_are_those_that_the_session_has()
    {
        var fresh = (await Session.AfterAsync()).Complete("#!‸");
        // The first command makes the session's kernels.
        var asked = (await Session.AfterAsync("#!lsmagic")).Complete("#!‸");

        Assert.Equal(asked, fresh);
    }
}
