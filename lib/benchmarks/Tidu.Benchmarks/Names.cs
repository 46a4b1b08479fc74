namespace Tidu.Benchmarks;

/// <summary>What tables and pictures call the contenders.</summary>
internal static class Names
{
    public const string Naive = "naive loop";
    public const string MathNet = "MathNet expression";
    public const string TensorPrimitives = "TensorPrimitives";
    public const string NumPy = "NumPy";
    public const string PyTorchOne = "PyTorch, 1 thread";
    public const string PyTorchAll = "PyTorch, all threads";
    public const string TiduOne = "Tidu, 1 thread";
    public const string TiduAll = "Tidu, all threads";
    public const string StreamOne = "stream, 1 thread";
    public const string StreamAll = "stream, all threads";
    public const string LimitOne = "√ and ÷ limit, 1 thread";
    public const string LimitAll = "√ and ÷ limit, all threads";
    public const string Apart = "256 MiB apart";
    public const string Staggered = "staggered as by StepMemory";
    public const string HandWritten2D = "hand-written loop";
    public const string Step2D = "Tidu, Step";
    public const string HandWrittenOfLambda = "hand-written loop, gradient as a lambda";
    public const string Run2D = "Tidu, Run, gradient as a lambda";
}
