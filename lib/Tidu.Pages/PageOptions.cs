namespace Tidu.Pages;

/// <summary>How pages are made.</summary>
/// <param name="Strict">
/// <see langword="true"/>: a formula that cannot be set, or an image that is missing, fails the page (our own lessons);
/// <see langword="false"/>: it is shown as its source with a warning (other people's notebooks).
/// </param>
/// <param name="Untrusted">
/// Whether the notebook comes from a stranger: what its outputs hold of scripts, styles and forms stays out of the page, as with text.
/// </param>
public sealed record PageOptions(bool Strict = false, bool Untrusted = false);
