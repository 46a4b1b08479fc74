namespace Tidu.Lessons.Tests;

public class PythonFormatTests
{
    // Each expected text was printed by Python 3: '%f' % value.
    [Theory]
    [InlineData(-1e-9, "-0.000000")]
    [InlineData(0.0078125, "0.007812")]
    [InlineData(0.0234375, "0.023438")]
    [InlineData(-0.0078125, "-0.007812")]
    [InlineData(1000.0078125, "1000.007812")]
    [InlineData(1673.3651094999999, "1673.365109")]
    [InlineData(123456789012345680.0, "123456789012345680.000000")]
    [InlineData(1e22, "10000000000000000000000.000000")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Six_decimals_come_out_as_in_Python(double value, string expected) => Assert.Equal(expected, PythonFormat.Fixed6(value));
}
