namespace Tidu.Engine;

/// <summary>A magic command of a session.</summary>
/// <param name="Name">Its name, e.g. <c>#!time</c>.</param>
/// <param name="Description">What it does; may be empty.</param>
/// <param name="Parameters">The names of its parameters, e.g. <c>--name</c>.</param>
public sealed record MagicCommand(string Name, string Description, IReadOnlyList<string> Parameters);
