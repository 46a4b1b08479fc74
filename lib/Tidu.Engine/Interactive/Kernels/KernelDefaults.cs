using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>How every kernel does the commands that need no language.</summary>
internal static class KernelDefaults
{
    /// <summary>Does a command or says that it cannot be done.</summary>
    public static async Task HandleAsync(Kernel kernel, KernelCommand command, KernelInvocationContext context)
    {
        switch (command)
        {
            case DisplayValue display:
                context.Publish(new DisplayedValueProduced(null, command, [display.FormattedValue], display.ValueId));
                break;
            case UpdateDisplayedValue update:
                context.Publish(new DisplayedValueUpdated(null, update.ValueId, command, [update.FormattedValue]));
                break;
            case DisplayError error:
                context.Publish(new ErrorProduced(error.Message, command));
                break;
            case RequestKernelInfo:
                foreach (var each in kernel.SubkernelsAndSelf())
                {
                    context.Publish(new KernelInfoProduced(each.KernelInfo, command));
                }
                break;
            case RequestInput request:
                context.Publish(new InputProduced(await Kernel.GetInputAsync(request.Prompt).ConfigureAwait(false), request));
                break;
            default:
                throw new KernelException($"内核“{kernel.Name}”不会执行命令 {command.GetType().Name}。");
        }
    }
}
