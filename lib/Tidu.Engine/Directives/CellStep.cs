using Tidu.Engine.Compiling;

namespace Tidu.Engine.Directives;

/// <summary>One thing that a cell does. A cell without magic commands is one <see cref="CodeStep"/>.</summary>
/// <param name="Line">The line in the cell where it stands, from 1.</param>
internal abstract record CellStep(int Line)
{
    /// <summary>Whether the step may run code that is not known before, so that nothing after it can be compiled before it has run.</summary>
    public virtual bool MaySubmitCode => false;
}

/// <summary>C# to compile and run; lines that are not part of it are blank, so that line numbers hold.</summary>
/// <param name="Line">Its first line.</param>
internal sealed record CodeStep(string Code, int Line) : CellStep(Line)
{
    // How names begin that have the kernel run code, a command or an extension.
    private static readonly string[] Submitting =
    [
        "SubmitCode",
        "SendAsync",
        "DeferCommand",
        "SendValue",
        "SetValueAsync",
        "SetVariableAsync",
        "LoadAndRunInteractiveDocument",
        "OnLoadAsync",
    ];

    /// <summary>The packages, sources and folders that the code asks for with <c>#r</c> and <c>#i</c>.</summary>
    public IReadOnlyList<CellReference> References { get; init; } = [];

    /// <inheritdoc/>
    /// <remarks>Only where one of the words stands at all is the parser asked: a cell found in the cache needs none otherwise.</remarks>
    public override bool MaySubmitCode =>
        Array.Exists(Submitting, word => Code.Contains(word, StringComparison.Ordinal))
        && new CodeSyntax(Code).Names.Any(name => Array.Exists(Submitting, word => name.StartsWith(word, StringComparison.Ordinal)));
}

/// <summary>A magic command for the notebook API: it may be one of the notebook's or of a package's own, or name a kernel of theirs.</summary>
/// <param name="Text">The command, and what it is for if it names a kernel.</param>
/// <param name="Kernel">The kernel of the lines around it.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record DirectiveStep(string Text, string Kernel, int Line) : CellStep(Line)
{
    /// <summary>The lines after it, which are for the kernel if it names one.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <inheritdoc/>
    public override bool MaySubmitCode => true;
}

/// <summary>Says something to the user.</summary>
/// <param name="Text">What.</param>
/// <param name="Line">Where the command that causes it stands.</param>
internal sealed record NoticeStep(string Text, int Line) : CellStep(Line);

/// <summary>Something to show as it is: the cell of a language that only needs to be displayed.</summary>
/// <param name="Line">Where it stands.</param>
internal sealed record ShowStep(string MimeType, string Data, int Line) : CellStep(Line);

/// <summary>Shows the time that the cell took (<c>#!time</c>).</summary>
/// <param name="Line">Where the command stands.</param>
internal sealed record TimeStep(int Line) : CellStep(Line);

/// <summary>A part of the cell that this engine cannot do.</summary>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="IsOtherLanguage">Whether it is another language's code, which may be skipped.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImpossibleStep(string Reason, bool IsOtherLanguage, int Line) : CellStep(Line)
{
    /// <summary>The code for its kernel, in case the notebook adds such a kernel.</summary>
    public DirectiveStep? Code { get; init; }
}

/// <summary>What a <c>#r "nuget: …"</c>, <c>#i "…"</c> or <c>#r "folder"</c> asks for.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">The package, source or folder.</param>
/// <param name="Version">The package's version or range; empty for the newest.</param>
/// <param name="Line">Where it stands, from 1.</param>
internal sealed record CellReference(CellReferenceKind Kind, string Name, string Version, int Line);

/// <summary>The kinds of <see cref="CellReference"/>.</summary>
internal enum CellReferenceKind
{
    /// <summary>A NuGet package.</summary>
    Package,

    /// <summary>A place to look for packages.</summary>
    Source,

    /// <summary>A folder of libraries.</summary>
    Folder,
}
