namespace Tidu.Notebooks.Engine.Compiling;

/// <summary>A cell that has been compiled, well or not.</summary>
internal sealed record CompiledCell
{
    /// <summary>The cell's number, for traces.</summary>
    public required int Number { get; init; }

    /// <summary>What is wrong with the code; empty if the cell can be run.</summary>
    public IReadOnlyList<CellDiagnostic> Errors { get; init; } = [];

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>The assembly.</summary>
    public byte[] Image { get; init; } = [];

    /// <summary>Its portable PDB.</summary>
    public byte[] Symbols { get; init; } = [];

    /// <summary>The class that holds the cell's state.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>The static method that runs the cell.</summary>
    public string MethodName { get; init; } = "";

    /// <summary>Whether the cell ends with an expression that has a value. Asked only if the value is <see langword="null"/>, as it costs.</summary>
    public Func<bool> HasValue { get; init; } = static () => false;
}

/// <summary>One error of the compiler.</summary>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> outside of the cell.</param>
/// <param name="Sentence">The error without its place, e.g. <c>CS0103: The name 'x' does not exist in the current context</c>.</param>
/// <param name="Text">The error as the compiler prints it, e.g. <c>(3,14): error CS0103: …</c>.</param>
internal sealed record CellDiagnostic(int? Line, string Sentence, string Text);
