using System.Runtime.CompilerServices;

namespace Tidu.Tests;

/// <summary>No test asks the network for the data set: where the environment names none, lessons train on the generated sample.</summary>
internal static class SampleData
{
    private const string Variable = "TIDU_DATA";

    [ModuleInitializer]
    internal static void Choose()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Environment.SetEnvironmentVariable(Variable, "sample");
        }
    }
}
