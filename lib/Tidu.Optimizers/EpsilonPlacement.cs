namespace Tidu.Optimizers;

/// <summary>Where the constant ε stands that keeps the division by √s stable.</summary>
/// <remarks>The two conventions give different results from about the sixth decimal on.</remarks>
public enum EpsilonPlacement
{
    /// <summary>η/√(s+ε): the convention of "Dive into Deep Learning", and the default.</summary>
    InsideRoot,

    /// <summary>η/(√s+ε): the convention of PyTorch.</summary>
    OutsideRoot,
}
