using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

/// <summary>Kernels, commands and events as notebooks written for .NET Interactive use them.</summary>
public class KernelApiTests
{
    private const string Usings = """
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.CSharp;
        using Microsoft.DotNet.Interactive.Directives;
        using Microsoft.DotNet.Interactive.Events;
        using Microsoft.DotNet.Interactive.Formatting;
        using Microsoft.DotNet.Interactive.ValueSharing;
        """;

    [Theory]
    [InlineData("((CompositeKernel)Kernel.Root).ChildKernels.First().Name", "csharp")]
    [InlineData("Kernel.Root.FindKernelByName(\"C#\").KernelInfo.LanguageName", "C#")]
    [InlineData("Kernel.Root.FindKernelByName(\"cobol\") is null", "True")]
    [InlineData("Kernel.Current", "Microsoft.DotNet.Interactive.CSharp.CSharpKernel: csharp (kernel://local/csharp)")]
    [InlineData("Kernel.Current.ParentKernel == Kernel.Root && Kernel.Current.RootKernel == Kernel.Root", "True")]
    [InlineData("((SubmitCode)KernelInvocationContext.Current.Command).Code.Contains(\"Current\")", "True")]
    [InlineData("((CSharpKernel)Kernel.Current).TryGetValue<string>(\"none\", out _)", "False")]
    public async Task Kernels_say_what_they_are(string expression, string value)
    {
        var result = await Notebook.RunAsync(Usings, $"Console.Write({expression});");

        Assert.Empty(result.Failures);
        Assert.Equal(value, result.Printed(2));
    }

    [Fact]
    public async Task Submitted_code_runs_in_the_same_state_and_its_outputs_appear_in_the_cell()
    {
        var result = await Notebook.RunAsync(
            Usings,
            """
            var result = await Kernel.Root.SendAsync(new SubmitCode("var inner = 6; Console.Write(\"printed \"); inner * 7", "csharp"));
            Console.Write(string.Join(" ", result.Events.Select(e => e.GetType().Name.Replace("Produced", ""))));
            """,
            "inner + (int)result.Events.OfType<ReturnValueProduced>().Single().Value"
        );

        Assert.Empty(result.Failures);
        Assert.Contains("42", (string?)result.Outputs(2).OfType<ExecuteResult>().Single().Data["text/html"]);
        Assert.Equal(
            "printed CodeSubmissionReceived CompleteCodeSubmissionReceived StandardOutputValue ReturnValue CommandSucceeded",
            result.Printed(2)
        );
        Assert.Contains("48", result.Shown(3, "text/html"));
    }

    [Fact]
    public async Task Submitted_code_that_fails_is_an_event_and_the_cell_goes_on()
    {
        var result = await Notebook.RunAsync(
            Usings,
            "var failed = (CommandFailed)(await Kernel.Current.SubmitCodeAsync(\"throw new Exception(\\\"oops\\\");\")).Events.Last();",
            "var wrong = (CommandFailed)(await Kernel.Current.SubmitCodeAsync(\"missing\")).Events.Last();",
            "Console.Write(failed.Message + wrong.Message.Split(' ')[2]);"
        );

        Assert.Empty(result.Failures);
        Assert.Contains(new StreamOutput("stderr", "oops\n"), result.Outputs(2));
        Assert.Equal("oopsCS0103:", result.Printed(4));
    }

    [Fact]
    public async Task Submitted_code_that_does_not_end_is_stopped_with_its_cell()
    {
        var options = new RunOptions { CellTimeout = TimeSpan.FromSeconds(0.5) };

        var result = await Notebook.RunAsync(
            options,
            "using Microsoft.DotNet.Interactive;\nawait Root.SubmitCodeAsync(\"while (true) { }\");",
            "Console.Write(1);"
        );

        Assert.Contains("超过了 0.5 秒的时限", Assert.Single(result.Failures).Message);
        Assert.Equal("1", result.Printed(2));
    }

    [Fact]
    public async Task Another_language_cannot_be_submitted_to()
    {
        var result = await Notebook.RunAsync(
            Usings,
            "var result = await Kernel.Root.SendAsync(new SubmitCode(\"let x = 1\", \"fsharp\"));\n"
                + "Console.Write(((CommandFailed)result.Events.Single()).Exception.GetType().Name);"
        );

        Assert.Empty(result.Failures);
        Assert.Equal("NoSuitableKernelException", result.Printed(2));
    }

    [Fact]
    public async Task Values_can_be_asked_for_and_set()
    {
        var result = await Notebook.RunAsync(
            Usings,
            """
            var csharp = (CSharpKernel)Kernel.Root.FindKernelByName("csharp");
            record Point(int X);
            await csharp.SetValueAsync("set", new Dictionary<string, Point[]> { ["a"] = [new(1)] });
            await csharp.SendAsync(new SendValue("sent", null, new FormattedValue("application/json", "{\"b\": 2}")));
            var asked = (await csharp.SendAsync(new RequestValue("set"))).Events.OfType<ValueProduced>().Single();
            Console.Write(asked.FormattedValue.Value);
            """,
            """
            Console.Write(set["a"][0].X + sent.RootElement.GetProperty("b").GetInt32());
            var infos = (await csharp.SendAsync(new RequestValueInfos())).Events.OfType<ValueInfosProduced>().Single().ValueInfos;
            Console.Write(infos.Single(info => info.Name == "set").TypeName);
            """
        );

        Assert.Empty(result.Failures);
        Assert.Equal("{\"a\":[{\"X\":1}]}", result.Printed(2));
        Assert.StartsWith("3System.Collections.Generic.Dictionary", result.Printed(3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_can_be_listened_to_and_published()
    {
        var result = await Notebook.RunAsync(
            Usings,
            """
            var heard = new List<string>();
            var listening = Kernel.Root.KernelEvents.Subscribe(e => { if (e is DisplayEvent d) heard.Add(d.FormattedValues.First().Value); });
            display("one");
            var context = KernelInvocationContext.Current;
            context.Publish(new DisplayedValueProduced("two", context.Command, FormattedValue.CreateManyFromObject("two")));
            context.Publish(new StandardOutputValueProduced(context.Command, [new FormattedValue("text/plain", "three")]));
            listening.Dispose();
            display("four");
            """,
            "Console.Write(string.Join(' ', heard));"
        );

        Assert.Empty(result.Failures);
        Assert.Equal(["one", "two", "four"], result.Outputs(2).OfType<DisplayData>().Select(output => (string?)output.Data["text/plain"]));
        Assert.Equal("one two three", result.Printed(3));
    }

    [Fact]
    public async Task A_listener_hears_of_whole_cells_and_a_cell_can_wait_for_its_own_end()
    {
        var result = await Notebook.RunAsync(
            Usings,
            "var heard = new List<string>(); var listening = Kernel.Root.KernelEvents.Subscribe(e => heard.Add(e.GetType().Name));",
            "KernelInvocationContext.Current.OnComplete(_ => display(\"end\"));\ndisplay(\"middle\");",
            "throw new Exception();",
            "listening.Dispose(); Console.Write(string.Join(' ', heard.Where(name => name.StartsWith(\"Co\"))));"
        );

        Assert.Equal(["middle", "end"], result.Outputs(3).OfType<DisplayData>().Select(output => (string?)output.Data["text/plain"]));
        Assert.Equal(
            "CommandSucceeded CodeSubmissionReceived CompleteCodeSubmissionReceived CommandSucceeded "
                + "CodeSubmissionReceived CompleteCodeSubmissionReceived CommandFailed CodeSubmissionReceived CompleteCodeSubmissionReceived",
            result.Printed(5)
        );
    }

    [Fact]
    public async Task A_cell_can_let_itself_fail() =>
        Assert.Contains(
            "no more",
            Assert
                .Single(
                    (
                        await Notebook.RunAsync(
                            "var context = Microsoft.DotNet.Interactive.KernelInvocationContext.Current; context.Fail(context.Command, message: \"no more\");"
                        )
                    ).Failures
                )
                .Message
        );

    [Fact]
    public async Task A_notebook_can_add_magic_commands()
    {
        var result = await Notebook.RunAsync(
            Usings,
            "public class Greet : KernelDirectiveCommand { public string Name { get; set; } public int Times { get; set; } public bool Loud { get; set; } }",
            """
            var greet = new KernelActionDirective("#!greet")
            {
                Parameters = [new("--name") { AllowImplicitName = true, Required = true }, new("--times"), new("--loud") { Flag = true }]
            };
            Kernel.Root.AddDirective<Greet>(greet, (command, context) =>
            {
                context.Display(string.Concat(Enumerable.Repeat(command.Name, command.Times)) + (command.Loud ? "!" : ""));
                return Task.CompletedTask;
            });
            """,
            "#!greet \"Ada \" --times 2 --loud\nConsole.Write(\"then\");",
            "#!greet --times 2"
        );

        Assert.Equal("Ada Ada !", (string?)result.Outputs(4).OfType<DisplayData>().Single().Data["text/plain"]);
        Assert.Equal("then", result.Printed(4));
        Assert.Equal("魔法命令 #!greet 无法执行：Missing required parameter '--name'。", Assert.Single(result.Failures).Message);
    }

    [Theory]
    [InlineData("echo", "hello\nthere", "HELLO\nTHERE")]
    [InlineData("sql", "x", "X")]
    public async Task A_notebook_can_add_a_kernel(string name, string code, string shown)
    {
        var result = await Notebook.RunAsync(
            Usings,
            $$"""
            class Echo() : Kernel("{{name}}"), IKernelCommandHandler<SubmitCode>
            {
                public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
                {
                    context.Display(command.Code.ToUpperInvariant());
                    return Task.CompletedTask;
                }
            }
            ((CompositeKernel)Kernel.Root).Add(new Echo());
            """,
            $"#!{name}\n{code}\n#!csharp\nConsole.Write(1);"
        );

        Assert.Empty(result.Failures);
        Assert.Equal(shown, (string?)result.Outputs(3).OfType<DisplayData>().Single().Data["text/plain"]);
        Assert.Equal("1", result.Printed(3));
    }

    [Fact]
    public async Task Namespaces_that_are_not_here_do_no_harm_as_long_as_nothing_of_them_is_used() =>
        Assert.Empty((await Notebook.RunAsync("using Microsoft.DotNet.Interactive.Connection;\nvar x = 1;")).Failures);
}
