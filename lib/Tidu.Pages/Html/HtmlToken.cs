namespace Tidu.Pages.Html;

/// <summary>The kinds of pieces HTML consists of here.</summary>
internal enum HtmlTokenKind
{
    Text,
    StartTag,
    EndTag,

    /// <summary>A comment, a doctype or a processing instruction.</summary>
    Comment,
}

/// <summary>A piece of HTML.</summary>
/// <param name="Text">The piece as it stands.</param>
/// <param name="Name">A tag's name in lower case; empty for the other kinds.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Text, string Name)
{
    /// <summary>Whether it is a start tag of that name.</summary>
    public bool Starts(string name) => Kind == HtmlTokenKind.StartTag && Name == name;

    /// <summary>Whether it is an end tag of that name.</summary>
    public bool Ends(string name) => Kind == HtmlTokenKind.EndTag && Name == name;

    /// <summary>Whether a start tag ends in <c>/&gt;</c>.</summary>
    public bool ClosesItself => Kind == HtmlTokenKind.StartTag && Text.EndsWith("/>", StringComparison.Ordinal);
}
