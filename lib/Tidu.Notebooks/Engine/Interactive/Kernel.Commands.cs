using System.Diagnostics.CodeAnalysis;
using Microsoft.DotNet.Interactive.Commands;
using Tidu.Notebooks.Engine.Directives;
using Tidu.Notebooks.Engine.Execution;

namespace Microsoft.DotNet.Interactive;

[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "They are instance members in the original.")]
public partial class Kernel
{
    private static readonly Kernel Composite = new(".NET");

    private Kernel(string name) => Name = name;

    /// <summary>The kernel that runs the cell.</summary>
    public static Kernel Current => CSharp;

    /// <summary>The kernel that all others belong to.</summary>
    public static Kernel Root => Composite;

    /// <summary>The kernel's name.</summary>
    public string Name { get; }

    /// <summary>The kernel that this one belongs to.</summary>
    public Kernel RootKernel => Composite;

    /// <summary>The name of the kernel that cells go to when they do not say which.</summary>
    public string DefaultKernelName => KernelNames.CSharp;

    internal static Kernel CSharp { get; } = new(KernelNames.CSharp);

    /// <summary>Finds a kernel.</summary>
    /// <param name="name">Its name, e.g. <c>csharp</c>.</param>
    /// <returns>The kernel, or <see langword="null"/>.</returns>
    public Kernel? FindKernelByName(string name) => KernelNames.Find(name) is { } known ? new Kernel(known) : null;

    /// <summary>Shows code of a language that only needs to be shown: HTML, JavaScript, Markdown.</summary>
    /// <param name="command">The code and its kernel.</param>
    /// <returns>A task that has ended.</returns>
    /// <exception cref="NotSupportedException">The code would have to be run.</exception>
    public Task SendAsync(SubmitCode command)
    {
        var target = command.TargetKernelName ?? (this == Composite ? KernelNames.CSharp : Name);
        var language = KernelNames.Find(target) ?? target;
        var part = new CellPart(language, 0);
        part.Add(command.Code);
        var steps = new List<CellStep>();
        part.End(steps);
        foreach (var step in steps)
        {
            if (step is not ShowStep show)
            {
                throw new NotSupportedException($"这里不能从代码格里把代码发给内核“{target}”，请把它写成单独的一格。");
            }
            show.Data.DisplayAs(show.MimeType);
        }
        return Task.CompletedTask;
    }

    /// <summary>Shows code of a language that only needs to be shown.</summary>
    /// <param name="code">The code.</param>
    /// <returns>A task that has ended.</returns>
    /// <exception cref="NotSupportedException">The code would have to be run.</exception>
    public Task SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code, null));

    /// <summary>Asks for an input, which a run without a person takes from its options.</summary>
    /// <param name="prompt">The input's name.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static Task<string> GetInputAsync(string prompt = "") =>
        CellExecution.Current?.Inputs.GetValueOrDefault(prompt) is { } value
            ? Task.FromResult(value)
            : throw new InvalidOperationException($"这一格要求输入“{prompt}”，请用 --input \"{prompt}=值\" 给出。");

    /// <summary>Asks for a secret input, which a run without a person takes from its options.</summary>
    /// <param name="prompt">The input's name.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await GetInputAsync(prompt).ConfigureAwait(false));

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs("text/html");
}
