namespace Tidu.Lessons;

/// <summary>Claims about one data set, such as a book's figures: checked on it, and only told where a sample stands in for it.</summary>
/// <param name="data">The data that was found.</param>
public sealed class DataCheck(RegressionData data)
{
    /// <summary><see cref="Check.That"/>, if the data is no sample; otherwise prints <c>– claim（样本数据，未核对）</c>.</summary>
    /// <inheritdoc cref="Check.That"/>
    public void That(bool condition, string claim) => Tell(claim, () => Check.That(condition, claim));

    /// <summary><see cref="Check.Close"/>, if the data is no sample; otherwise prints <c>– claim（样本数据，未核对）</c>.</summary>
    /// <inheritdoc cref="Check.Close"/>
    public void Close(double actual, double expected, double tolerance, string claim) =>
        Tell(claim, () => Check.Close(actual, expected, tolerance, claim));

    private void Tell(string claim, Action check)
    {
        if (data.IsSample)
        {
            Console.WriteLine($"– {claim}（样本数据，未核对）");
        }
        else
        {
            check();
        }
    }
}
