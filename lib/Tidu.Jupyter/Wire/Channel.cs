namespace Tidu.Jupyter.Wire;

/// <summary>The ways on which a kernel says something.</summary>
internal enum Channel
{
    /// <summary>Answers to requests, one after the other.</summary>
    Shell,

    /// <summary>Answers to requests that do not wait for those on <see cref="Shell"/>.</summary>
    Control,

    /// <summary>Questions to the user (<c>stdin</c>).</summary>
    Input,

    /// <summary>What happens, for everybody (<c>iopub</c>).</summary>
    Broadcast,
}
