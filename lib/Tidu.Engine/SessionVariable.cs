namespace Tidu.Engine;

/// <summary>A variable that a cell has declared at its top level.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as declared.</param>
/// <param name="Value">Its value now.</param>
public sealed record SessionVariable(string Name, Type Type, object? Value);
