using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Directives;

namespace Tidu.Engine.Kernels;

/// <summary>Shows Markdown that code submits.</summary>
internal sealed class MarkdownKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    public MarkdownKernel()
        : base("markdown") => KernelInfo.LanguageName = "Markdown";

    public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        context.DisplayAs(CellPart.MarkdownToHtml(command.Code), HtmlFormatter.MimeType);
        return Task.CompletedTask;
    }
}
