namespace Tidu.Pages;

/// <summary>How pages are made.</summary>
/// <param name="Strict">
/// <see langword="true"/>: a formula that cannot be set, or an image that is missing, fails the page (our own lessons);
/// <see langword="false"/>: it is shown as its source with a warning (other people's notebooks).
/// </param>
public sealed record PageOptions(bool Strict = false);
