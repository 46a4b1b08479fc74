using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.ValueSharing;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The answer to a <see cref="RequestValue"/>. Part of the API of .NET Interactive.</summary>
/// <param name="value">The value.</param>
/// <param name="name">The variable.</param>
/// <param name="formattedValue">The value as text.</param>
/// <param name="command">The question.</param>
public class ValueProduced(object? value, string name, FormattedValue formattedValue, RequestValue command) : KernelEvent(command)
{
    /// <summary>The value.</summary>
    public object? Value => value;

    /// <summary>The variable.</summary>
    public string Name => name;

    /// <summary>The value as text.</summary>
    public FormattedValue FormattedValue => formattedValue;
}

/// <summary>The answer to a <see cref="RequestValueInfos"/>. Part of the API of .NET Interactive.</summary>
/// <param name="valueInfos">The variables.</param>
/// <param name="command">The question.</param>
public class ValueInfosProduced(IReadOnlyCollection<KernelValueInfo> valueInfos, RequestValueInfos command) : KernelEvent(command)
{
    /// <summary>The variables.</summary>
    public IReadOnlyCollection<KernelValueInfo> ValueInfos => valueInfos;
}

/// <summary>The answer to a <see cref="RequestKernelInfo"/>. Part of the API of .NET Interactive.</summary>
/// <param name="kernelInfo">What the kernel is.</param>
/// <param name="command">The question.</param>
public class KernelInfoProduced(KernelInfo kernelInfo, KernelCommand command) : KernelEvent(command)
{
    /// <summary>What the kernel is.</summary>
    public KernelInfo KernelInfo => kernelInfo;
}

/// <summary>The answer to a <see cref="RequestInput"/>. Part of the API of .NET Interactive.</summary>
/// <param name="value">The input.</param>
/// <param name="command">The question.</param>
public class InputProduced(string value, RequestInput command) : KernelEvent(command)
{
    /// <summary>The input.</summary>
    public string Value => value;
}
