namespace Tidu.Formulas;

/// <summary>TeX's classes of atoms, which decide the space between neighbours.</summary>
internal enum AtomClass
{
    Ordinary,
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,
}

/// <summary>A part of a formula.</summary>
internal abstract record MathNode
{
    /// <summary>The class the part has for its neighbours.</summary>
    public virtual AtomClass Class => AtomClass.Ordinary;
}

/// <summary>A letter or a name; a single letter slants unless it is upright.</summary>
internal sealed record Identifier(string Text, bool Upright = false) : MathNode;

/// <summary>A number as written.</summary>
internal sealed record Number(string Text) : MathNode;

/// <summary>A sign between or around other parts.</summary>
internal sealed record Sign(string Text, AtomClass Kind) : MathNode
{
    /// <summary>The height of <c>\big</c> and its kin in em; 0: the line's own.</summary>
    public double Size { get; init; }

    /// <summary>Whether it grows with what stands over and under it.</summary>
    public bool Stretchy { get; init; }

    /// <inheritdoc />
    public override AtomClass Class => Kind;
}

/// <summary>A big operator such as a sum or an integral.</summary>
internal sealed record BigOperator(string Text, bool Limits) : MathNode
{
    /// <inheritdoc />
    public override AtomClass Class => AtomClass.Operator;
}

/// <summary>The name of a function such as <c>log</c> or <c>min</c>.</summary>
internal sealed record FunctionName(string Text, bool Limits) : MathNode
{
    /// <inheritdoc />
    public override AtomClass Class => AtomClass.Operator;
}

/// <summary>Words inside a formula.</summary>
internal sealed record Words(string Text, string? Css = null) : MathNode;

/// <summary>White space of a width in em.</summary>
internal sealed record Space(double Em) : MathNode;

/// <summary>Parts in a row.</summary>
internal sealed record Row(IReadOnlyList<MathNode> Items) : MathNode;

/// <summary>A part whose class was set by hand, as by <c>\mathrel</c>.</summary>
internal sealed record Classed(MathNode Body, AtomClass Kind) : MathNode
{
    /// <inheritdoc />
    public override AtomClass Class => Kind;
}

/// <summary>A fraction; without a line it is the inside of a binomial.</summary>
internal sealed record Fraction(MathNode Numerator, MathNode Denominator, bool Line = true) : MathNode;

/// <summary>A root.</summary>
internal sealed record Root(MathNode Body, MathNode? Index) : MathNode;

/// <summary>A part with a subscript, a superscript or both.</summary>
internal sealed record Scripts(MathNode Body, MathNode? Sub, MathNode? Sup) : MathNode
{
    /// <summary>What <c>\limits</c> or <c>\nolimits</c> asked for.</summary>
    public bool? Limits { get; init; }

    /// <inheritdoc />
    public override AtomClass Class => Body.Class;
}

/// <summary>A mark above or below a part.</summary>
internal sealed record Accent(MathNode Body, string Mark, bool Below = false, bool Stretchy = false) : MathNode;

/// <summary>Smaller parts above or below a part.</summary>
internal sealed record Stack(MathNode Body, MathNode? Under, MathNode? Over) : MathNode
{
    /// <inheritdoc />
    public override AtomClass Class => Body.Class;
}

/// <summary>Parts between delimiters that grow with them; an empty delimiter is invisible.</summary>
internal sealed record Fenced(string Left, IReadOnlyList<MathNode> Items, string Right) : MathNode;

/// <summary>Parts in a given size or colour.</summary>
/// <param name="Attributes">MathML attributes as they are written.</param>
internal sealed record Styled(MathNode Body, string Attributes) : MathNode;

/// <summary>White space as large as a part.</summary>
internal sealed record Phantom(MathNode Body) : MathNode;

/// <summary>A part that takes another space than its own.</summary>
/// <param name="Attributes">MathML attributes as they are written.</param>
internal sealed record Padded(MathNode Body, string Attributes) : MathNode;

/// <summary>A filled rectangle, in em.</summary>
internal sealed record Block(double Width, double Height) : MathNode;

/// <summary>Rows of cells.</summary>
/// <param name="Kind">The style class of the table.</param>
/// <param name="Rows">The cells by row.</param>
/// <param name="Columns">The alignment of the columns, as in <c>lcr</c>; columns past its end are centred.</param>
/// <param name="Display">Whether the cells are set in display style.</param>
internal sealed record Table(string Kind, IReadOnlyList<IReadOnlyList<MathNode>> Rows, string Columns = "", bool Display = false) : MathNode
{
    /// <summary>The rows above which a line is drawn.</summary>
    public IReadOnlyList<int> Rules { get; init; } = [];

    /// <summary>The numbers of the rows, as far as they have any.</summary>
    public IReadOnlyList<MathNode?> Tags { get; init; } = [];
}

/// <summary>A delimiter between <c>\left</c> and <c>\right</c> that grows with them.</summary>
internal sealed record Middle(string Text) : MathNode
{
    /// <inheritdoc />
    public override AtomClass Class => AtomClass.Relation;
}
