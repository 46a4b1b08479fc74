namespace Tidu.Lessons;

/// <summary>One step of an optimizer as a learner writes it: changes the parameters, and the state, in place.</summary>
/// <typeparam name="TState">Whatever the algorithm remembers from step to step.</typeparam>
/// <param name="parameters">The weights w in the order of the features, then the bias b.</param>
/// <param name="gradient">The gradient of the loss, averaged over the mini-batch; as long as <paramref name="parameters"/>.</param>
/// <param name="state">The state, made anew for each run.</param>
public delegate void TrainingStep<in TState>(float[] parameters, float[] gradient, TState state);
