namespace Tidu.Optimizers;

/// <summary>What an optimizer remembers about one number; <c>default</c> before the first step.</summary>
/// <typeparam name="T">The type of a number.</typeparam>
/// <param name="S">The state s: a sum or an average of squared gradients, or momentum's v; 0 where there is none.</param>
/// <param name="M">The second state m: AdaDelta's average of squared changes, Adam's of gradients; 0 where there is none.</param>
/// <param name="Steps">How many steps have been taken.</param>
public readonly record struct State<T>(T S, T M, int Steps);
