namespace Tidu.Cli.Tests.Pages;

/// <summary>Pages on disk that browser tests open.</summary>
public interface ISite
{
    /// <summary>Every page.</summary>
    IReadOnlyList<string> Pages { get; }

    /// <summary>The page with most on it.</summary>
    string Lesson { get; }
}
