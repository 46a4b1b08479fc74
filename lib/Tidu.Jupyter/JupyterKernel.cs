using System.Runtime.InteropServices;
using Tidu.Engine;
using Tidu.Jupyter.Connection;
using Tidu.Jupyter.Requests;
using Tidu.Jupyter.Wire;
using Tidu.Language;

namespace Tidu.Jupyter;

/// <summary>The kernel that a Jupyter front end starts: it answers requests until it is told to end or its parent is gone.</summary>
public static class JupyterKernel
{
    /// <summary>Does in this process what a kernel does before its first question, so that already the first kernel starts fast.</summary>
    /// <param name="options">How cells are compiled and run.</param>
    public static async Task PrepareAsync(EngineOptions options)
    {
        using var profile = StartupProfile.Begin();
        var warmUp = new WarmUp(options);
        warmUp.CellAnswered();
        var assistant = new Lazy<CodeAssistant>(() => new CodeAssistant(new CSharpEngine(Environment.CurrentDirectory, options)));
        await warmUp.GoOnAsync(assistant, profile).ConfigureAwait(false);
    }

    /// <summary>Runs the kernel in the current folder, which is the notebook's, until it is to end.</summary>
    /// <param name="connectionFile">The file in which the front end says how it wants to reach the kernel.</param>
    /// <param name="options">How cells are compiled and run.</param>
    /// <param name="profile">Kept once the kernel is warm.</param>
    /// <remarks>Threads that cells have started may still be running at the end.</remarks>
    /// <exception cref="ConnectionException">The front end cannot be served in the way that it asks for.</exception>
    public static void Run(string connectionFile, EngineOptions options, StartupProfile? profile)
    {
        var warmUp = new WarmUp(options);
        var connection = ConnectionFile.Read(connectionFile);
        var parent = new ParentWatch();
        using var sockets = new KernelSockets(connection);
        var end = new ManualResetEventSlim();
        var outbox = new Outbox(sockets);
        var inputs = new InputRequests(outbox);
        var engine = new Lazy<CSharpEngine>(() => new CSharpEngine(Environment.CurrentDirectory, options with { Ask = inputs.Ask }));
        var assistant = new Lazy<CodeAssistant>(() => new CodeAssistant(engine.Value));
        _ = warmUp.GoOnAsync(assistant, profile);
        var execute = new Execute(engine, warmUp, outbox, inputs, new OutputPump());
        var comms = new Comms(outbox);
        var info = new KernelInfo(options.LanguageVersion);
        var shutdown = new Shutdown(outbox, end.Set);
        using var interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            signal =>
            {
                signal.Cancel = true;
                execute.Interrupt();
            }
        );
        var shell = new RequestQueue(
            Channel.Shell,
            outbox,
            new()
            {
                ["execute_request"] = execute.Answer,
                ["complete_request"] = new Complete(assistant).Answer,
                ["inspect_request"] = new Inspect(assistant).Answer,
                ["is_complete_request"] = new IsComplete(assistant).Answer,
                ["history_request"] = execute.History.Answer,
                ["kernel_info_request"] = _ => info.Answer(),
                ["comm_info_request"] = _ => Comms.Answer(),
                ["comm_open"] = comms.Close,
                ["shutdown_request"] = request => shutdown.Answer(request, Channel.Shell),
            }
        )
        {
            // An editor's first question after many cells would have to wait until all their names are read.
            WhenIdle = cancellationToken =>
            {
                if (engine.IsValueCreated)
                {
                    assistant.Value.WarmUp(cancellationToken);
                }
            },
        };
        var control = new RequestQueue(
            Channel.Control,
            outbox,
            new()
            {
                ["interrupt_request"] = _ => execute.Interrupt(),
                ["kernel_info_request"] = _ => info.Answer(),
                ["shutdown_request"] = request => shutdown.Answer(request, Channel.Control),
            }
        );
        shell.Start();
        control.Start();
        (sockets.OnShell, sockets.OnControl, sockets.OnInput) = (shell.Add, control.Add, inputs.Receive);
        sockets.Start();
        outbox.PublishStatus(null, "starting");
        parent.Start(end.Set);
        end.Wait();
        if (sockets.WrongSignatures + sockets.Malformed > 0)
        {
            Console.Error.WriteLine($"丢弃了 {sockets.WrongSignatures} 条签名不对的消息和 {sockets.Malformed} 条不完整的消息。");
        }
    }
}
