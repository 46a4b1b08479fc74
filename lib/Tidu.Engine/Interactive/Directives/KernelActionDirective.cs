namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>A magic command. Part of the API of .NET Interactive.</summary>
/// <param name="name">Its name, with <c>#!</c>.</param>
public class KernelActionDirective(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether <c>#!lsmagic</c> leaves it out.</summary>
    public bool Hidden { get; init; }

    /// <summary>The command that it becomes.</summary>
    public Type? KernelCommandType { get; set; }

    /// <summary>Its parameters.</summary>
    public ICollection<KernelDirectiveParameter> Parameters { get; init; } = [];

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => name;
}

/// <summary>A parameter of a magic command. Part of the API of .NET Interactive.</summary>
/// <param name="name">Its name, with <c>--</c>.</param>
/// <param name="description">What it means.</param>
public class KernelDirectiveParameter(string name, string? description = null)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What it means.</summary>
    public string Description { get; init; } = description ?? "";

    /// <summary>Whether its value may stand without the name.</summary>
    public bool AllowImplicitName { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>How often it may be given.</summary>
    public int MaxOccurrences { get; init; } = 1;

    /// <summary>The kind of value.</summary>
    public string TypeHint { get; init; } = "text";

    /// <summary>Whether it has no value and is either there or not.</summary>
    public bool Flag { get; set; }

    /// <summary>Says what an editor may propose; without effect in a run without one.</summary>
    /// <param name="getCompletions">The proposals.</param>
    /// <returns>The parameter itself.</returns>
    public KernelDirectiveParameter AddCompletions(Func<IEnumerable<string>> getCompletions) => this;
}
