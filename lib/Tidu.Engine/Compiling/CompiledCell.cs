namespace Tidu.Engine.Compiling;

/// <summary>A cell that has been compiled, well or not.</summary>
internal sealed record CompiledCell
{
    /// <summary>The cell's number, for traces.</summary>
    public required int Number { get; init; }

    /// <summary>The C# of the cell.</summary>
    public string Code { get; init; } = "";

    /// <summary>The libraries that the cell brought, besides those that its code names.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>What is wrong with the code; empty if the cell can be run.</summary>
    public IReadOnlyList<CellDiagnostic> Errors { get; init; } = [];

    /// <summary>What the compiler warns of, as it prints it, e.g. <c>(1,32): warning CS0219: …</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How many cells of the notebook have been compiled, this one included.</summary>
    public int Submissions { get; init; }

    /// <summary>The HTML that tells of the packages that the cell names; empty if it names none.</summary>
    public string Packages { get; init; } = "";

    /// <summary>What the user should know before the cell runs, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>The assembly; empty if nothing is to be run, as in a cell of usings.</summary>
    public byte[] Image { get; init; } = [];

    /// <summary>Its portable PDB.</summary>
    public byte[] Symbols { get; init; } = [];

    /// <summary>The class that holds the cell's state; its name is also that of the cell's text in the symbols.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>The static method that runs the cell.</summary>
    public string MethodName { get; init; } = "";

    /// <summary>Whether the code names types of the notebook API.</summary>
    public bool UsesKernels { get; init; }

    /// <summary>Whether the cell ends with an expression that has a value. Asked only if the value is <see langword="null"/>, as it costs.</summary>
    public Func<bool> HasValue { get; init; } = static () => false;
}
