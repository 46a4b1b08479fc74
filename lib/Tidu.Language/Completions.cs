namespace Tidu.Language;

/// <summary>What can stand at a position of code.</summary>
/// <param name="Start">Where the text begins that an item replaces.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The items that begin as the text before the position does, the nearest first.</param>
public sealed record Completions(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    internal static Completions None(int position) => new(position, position, []);
}

/// <summary>One thing that can stand at a position.</summary>
/// <param name="Text">What to write there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">How it is declared, on one line; may be empty.</param>
public sealed record CompletionItem(string Text, CompletionKind Kind, string Signature = "")
{
    /// <summary>The kind in Jupyter's words, for which its front ends have icons.</summary>
    public string JupyterType =>
        Kind switch
        {
            CompletionKind.Method or CompletionKind.ExtensionMethod => "function",
            CompletionKind.Property or CompletionKind.Field or CompletionKind.Event => "property",
            CompletionKind.Variable or CompletionKind.Parameter or CompletionKind.Constant or CompletionKind.EnumMember => "instance",
            CompletionKind.Namespace or CompletionKind.Package => "module",
            CompletionKind.Keyword or CompletionKind.Label => "keyword",
            CompletionKind.MagicCommand => "magic",
            CompletionKind.File => "path",
            _ => "class",
        };
}
