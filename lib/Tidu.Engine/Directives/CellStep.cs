using Microsoft.DotNet.Interactive.Commands;

namespace Tidu.Engine.Directives;

/// <summary>One thing that a cell does. A cell without magic commands is one <see cref="CodeStep"/>.</summary>
/// <param name="Line">The line in the cell where it stands, from 1.</param>
internal abstract record CellStep(int Line)
{
    /// <summary>Whether the step may run code that is not known before, so that nothing after it can be compiled before it has run.</summary>
    public virtual bool MaySubmitCode => false;
}

/// <summary>C# to compile and run; lines that are not part of it are blank, so that line numbers hold.</summary>
/// <param name="Code">The code.</param>
/// <param name="Line">Its first line.</param>
internal sealed record CodeStep(string Code, int Line) : CellStep(Line)
{
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
    public override bool MaySubmitCode => Array.Exists(Submitting, word => Code.Contains(word, StringComparison.Ordinal));
}

/// <summary>Runs the code of another file (<c>#!import</c>).</summary>
/// <param name="File">Its full path.</param>
/// <param name="Line">Where the command stands.</param>
internal sealed record ImportStep(string File, int Line) : CellStep(Line)
{
    /// <inheritdoc/>
    public override bool MaySubmitCode => true;
}

/// <summary>A magic command that the parser does not know: an earlier cell or a package may have added it, or a kernel of that name.</summary>
/// <param name="Words">Its name, with <c>#!</c>, and what follows.</param>
/// <param name="Below">The lines after it, which are for the kernel if it names one.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record DirectiveStep(IReadOnlyList<string> Words, IReadOnlyList<string> Below, int Line) : CellStep(Line)
{
    /// <inheritdoc/>
    public override bool MaySubmitCode => true;
}

/// <summary>Says something to the user.</summary>
/// <param name="Text">What.</param>
/// <param name="Line">Where the command that causes it stands.</param>
internal sealed record NoticeStep(string Text, int Line) : CellStep(Line);

/// <summary>Something to show as it is: the cell of a language that only needs to be displayed.</summary>
/// <param name="MimeType">The format.</param>
/// <param name="Data">The data.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ShowStep(string MimeType, string Data, int Line) : CellStep(Line);

/// <summary>Shows the time that the cell took (<c>#!time</c>).</summary>
/// <param name="Line">Where the command stands.</param>
internal sealed record TimeStep(int Line) : CellStep(Line);

/// <summary>Shows the variables of the notebook (<c>#!who</c>, <c>#!whos</c>).</summary>
/// <param name="WithValues">Whether types and values are shown too.</param>
/// <param name="Line">Where the command stands.</param>
internal sealed record VariablesStep(bool WithValues, int Line) : CellStep(Line);

/// <summary>A part of the cell that this engine cannot do.</summary>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="IsOtherLanguage">Whether it is another language's code, which may be skipped.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImpossibleStep(string Reason, bool IsOtherLanguage, int Line) : CellStep(Line)
{
    /// <summary>The other language's code and kernel, in case the notebook adds such a kernel.</summary>
    public SubmitCode? Code { get; init; }
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
