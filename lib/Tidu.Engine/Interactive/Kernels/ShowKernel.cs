using Microsoft.DotNet.Interactive.Commands;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>A kernel whose code only needs to be shown: HTML, JavaScript, Markdown.</summary>
internal sealed class ShowKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    public ShowKernel(NotebookKernels notebook, string name, string language)
        : base(name, notebook)
    {
        KernelInfo.LanguageName = language;
        KernelInfo.DisplayName = $"{name} - {language}";
        ParentKernel = notebook.Root;
    }

    public Task HandleAsync(SubmitCode command, KernelInvocationContext context) =>
        Notebook.Session.SubmitAsync(command.Code, Name, context.Execution);
}
