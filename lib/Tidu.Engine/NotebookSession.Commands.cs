using Microsoft.DotNet.Interactive;
using Tidu.Documents;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;
using Tidu.Engine.Interactive;

namespace Tidu.Engine;

// The magic commands that only a running cell can do.
internal sealed partial class NotebookSession
{
    private Kernel? KernelOf(DirectiveStep step) =>
        Kernels.Root.ChildKernels.TryGetByAlias(step.Words[0][2..], out var kernel) ? kernel : null;

    private async Task DoAsync(DirectiveStep step)
    {
        var name = step.Words[0];
        foreach (var kernel in Kernels.Root.SubkernelsAndSelf().OrderByDescending(kernel => kernel == Kernels.CSharp))
        {
            if (kernel.FindDirective(name) is { } directive)
            {
                try
                {
                    await kernel.RunAsync(directive.Bind([.. step.Words.Skip(1)])).ConfigureAwait(false);
                    return;
                }
                catch (KernelException e)
                {
                    throw new StepException(nameof(KernelException), e.Message, step.Line);
                }
            }
        }
        var html =
            BuiltInDirectives.Html(name, Kernels.Root)
            ?? throw new StepException("NotSupported", $"不认识魔法命令 {name}，请删除它，或给这一格加上 skip-execution 标签。", step.Line);
        html.DisplayAs("text/html");
    }

    private async Task ImportAsync(ImportStep step, CellExecution execution)
    {
        var name = Path.GetFileName(step.File);
        try
        {
            foreach (var (code, kernel) in ImportedFile.Read(step.File))
            {
                await SubmitAsync(code, kernel, execution).ConfigureAwait(false);
            }
        }
        catch (StepException e) when (e.Line is { } line)
        {
            throw new StepException(e.Name, $"{name} 第 {line} 行：{e.Message}", step.Line);
        }
        catch (NotebookFormatException e)
        {
            throw new StepException("NotSupported", e.Message, step.Line);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && !File.Exists(step.File))
        {
            throw new StepException("NotSupported", $"没有文件 {step.File}，请检查 #!import 后面的路径。", step.Line);
        }
        catch (Exception e) when (e is not (StepException or CellInterruptedException))
        {
            execution.Write("stderr", $"导入的 {name} 没有运行完。\n");
            throw;
        }
    }
}
