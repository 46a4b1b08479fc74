using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Kernels;

/// <summary>What the original's host adds to its kernels: a few magic commands, and answers to what cells ask for.</summary>
internal static class EngineDirectives
{
    /// <summary>Adds <c>#!about</c>, <c>#!lsmagic</c>, and packages that submitted code asks for.</summary>
    public static void UseEngineDirectives(this CompositeKernel root, CSharpKernel csharp)
    {
        root.AddDirective(new KernelActionDirective("#!about") { Description = "显示运行这个笔记本的程序" }, Show(_ => About));
        root.AddDirective(new KernelActionDirective("#!lsmagic") { Description = "列出魔法命令" }, Show(_ => List(root)));
        csharp.AddDirective(
            new KernelActionDirective("#r") { Description = "添加 NuGet 包" },
            // All that the API lets others see of such a command is its text.
            (command, _) => csharp.ReferenceAsync($"{command}"[($"{command}".IndexOf(": ", StringComparison.Ordinal) + 2)..])
        );
        // What the API reads of a notebook has no languages if its metadata name none for each cell.
        root.RegisterCommandHandler<ImportDocument>((import, context) => ImportAsync(root, new FileInfo(import.FilePath), context));
        csharp.AddDirective(new KernelActionDirective("#!nuget-restore") { Hidden = true }, (_, _) => Task.CompletedTask);
    }

    /// <summary>Answers questions for inputs with those that the run was given.</summary>
    public static void UseInputs(this CompositeKernel root)
    {
        root.RegisterCommandHandler<RequestInput>(
            (request, context) =>
                Answer(
                    request,
                    context,
                    () =>
                        new InputProduced(
                            CellInputs.Get(request.IsPassword, request.Prompt, request.SaveAs, request.ParameterName),
                            request
                        )
                )
        );
        root.RegisterCommandHandler<RequestInputs>(
            (request, context) =>
                Answer(
                    request,
                    context,
                    () =>
                        new InputsProduced(
                            request.Inputs.ToDictionary(
                                input => input.Name,
                                input => CellInputs.Get(input.TypeHint == "password", input.Prompt, input.SaveAs, input.Name)
                            ),
                            request
                        )
                )
        );
        root.SetDefaultTargetKernelNameForCommand(typeof(RequestInput), root.Name);
        root.SetDefaultTargetKernelNameForCommand(typeof(RequestInputs), root.Name);
    }

    private static async Task ImportAsync(CompositeKernel root, FileInfo file, KernelInvocationContext context)
    {
        if (file.Extension.ToLowerInvariant() is not (".ipynb" or ".dib"))
        {
            await root.LoadAndRunInteractiveDocument(file).ConfigureAwait(false);
            return;
        }
        var document = NotebookFile.Read(file.FullName);
        foreach (var cell in document.Cells)
        {
            if (cell is MarkdownCell)
            {
                context.DisplayAs(cell.Source, "text/markdown");
            }
            else if (cell is CodeCell code)
            {
                await root.SendAsync(new SubmitCode(code.Source, CellLanguage.Of(code, document))).ConfigureAwait(false);
            }
        }
    }

    private static string About =>
        $"<table><tbody><tr><td><b>梯度 (Tidu)</b></td><td>.NET Interactive API, C#, .NET {Environment.Version}</td></tr></tbody></table>";

    private static KernelCommandInvocation Show(Func<KernelCommand, string> html) =>
        (command, context) =>
        {
            context.DisplayAs(html(command), HtmlFormatter.MimeType);
            return Task.CompletedTask;
        };

    private static Task Answer(KernelCommand request, KernelInvocationContext context, Func<KernelEvent> answer)
    {
        try
        {
            context.Publish(answer());
        }
        catch (InvalidOperationException e)
        {
            context.Fail(request, e, e.Message);
        }
        return Task.CompletedTask;
    }

    private static string List(CompositeKernel root)
    {
        var html = new StringBuilder();
        foreach (var kernel in root.Prepend(root))
        {
            // Those that the engine itself does without the API.
            KernelDirective[] own = kernel == root ? [new KernelActionDirective("#!time", "显示这一格用的时间")] : [];
            var all = kernel
                .KernelInfo.SupportedDirectives.Concat(own)
                .Where(directive => !directive.Hidden)
                .OrderBy(one => one.Name)
                .ToList();
            if (all.Count > 0)
            {
                html.Append("<h3>").Append(WebUtility.HtmlEncode(kernel.Name)).Append("</h3><ul>");
                foreach (var directive in all)
                {
                    html.Append("<li><code>").Append(WebUtility.HtmlEncode(directive.Name)).Append("</code> ");
                    html.Append(WebUtility.HtmlEncode(directive.Description)).Append("</li>");
                }
                html.Append("</ul>");
            }
        }
        return html.ToString();
    }
}
