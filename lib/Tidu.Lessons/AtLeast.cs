using System.Runtime.CompilerServices;

namespace Tidu.Lessons;

/// <summary>Refuses counts that are too small.</summary>
internal static class AtLeast
{
    /// <summary>Refuses what is less than one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is.</exception>
    public static void One(int count, [CallerArgumentExpression(nameof(count))] string name = "")
    {
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(name, count, $"{name} 应当是正整数。");
        }
    }
}
