namespace Tidu.Cli;

/// <summary>What <c>run</c> writes.</summary>
internal enum ResultFormat
{
    /// <summary>A copy of the notebook with its outputs.</summary>
    Ipynb,

    /// <summary>A page.</summary>
    Html,

    /// <summary>A test report as Visual Studio writes it.</summary>
    Trx,

    /// <summary>A test report as JUnit writes it.</summary>
    Junit,
}
