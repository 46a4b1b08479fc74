using CsCheck;
using Tidu.Formulas;
using Tidu.Pages.Numbers;

namespace Tidu.Pages.Tests;

public class NumberScannerTests
{
    [Theory]
    [InlineData("降到 0.618，再到 0.0157。", "0.618 0.0157")]
    [InlineData("x1 约为 -2.38，F2D 与 s_1 不是数", "-2.38")]
    [InlineData("从 −2 走到 2", "-2 2")]
    [InlineData("20-30 步，20–30 步", "20 30 20 30")]
    [InlineData("占 65%，共 10,000 个", "65 10000")]
    [InlineData("5.3e-7、5.3×10⁻⁷、10⁻⁶", "5.3E-07 5.3E-07 1E-06")]
    [InlineData("Duchi (2011)，2012 年，2019–2021 年，2000 步", "2000")]
    [InlineData("见 7.5 节、第 3 章、图 2、第 12 格，但第 37 步是数", "37")]
    [InlineData("2D、3Blue1Brown、v1.2", "")]
    [InlineData("一步、两个、五万多倍", "")]
    [InlineData("η=0.4时", "0.4")]
    public void A_text_holds_these_numbers(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', NumberScanner.Scan(text).Select(number => FormattableString.Invariant($"{number.Value}"))));

    [Theory]
    [InlineData(@"f(\boldsymbol{x}) = 0.1x_1^2 + 2x_2^2", "0.1 2")]
    [InlineData(@"(-5,-2)", "-5 -2")]
    [InlineData(@"-1.6\times10^{-8}", "-1.6E-08")]
    [InlineData(@"\varepsilon = 10^{-6}", "1E-06")]
    [InlineData(@"\boldsymbol{s}_{t-1} + \boldsymbol{g}_{10}^{2}", "")]
    [InlineData(@"(1-\gamma)\gamma^k", "1")]
    [InlineData(@"\sqrt{10}\,\eta\approx 1.265", "10 1.265")]
    [InlineData(@"\frac{\eta}{2}", "2")]
    [InlineData(@"x - 0.5", "0.5")]
    [InlineData(@"\begin{bmatrix} 0.2x_1 \\ 4x_2 \end{bmatrix}", "0.2 4")]
    public void A_formula_holds_these_numbers(string tex, string expected)
    {
        // As texts are scanned: a letter behind a digit is a factor.
        var text = System.Text.RegularExpressions.Regex.Replace(TexConverter.ToLinearText(tex), "(?<=[0-9])(?=[a-z])", "\uFFFC");
        Assert.Equal(expected, string.Join(' ', NumberScanner.Scan(text).Select(number => FormattableString.Invariant($"{number.Value}"))));
    }

    [Theory]
    [InlineData("0.618", 0.61803, true)]
    [InlineData("0.618", -0.6184, true)]
    [InlineData("0.618", 0.6186, false)]
    [InlineData("0.618", 0.62, false)]
    [InlineData("−2.38", -2.382563, true)]
    [InlineData("−2.38", 2.382563, false)]
    [InlineData("65%", 0.6513, true)]
    [InlineData("65%", 65.13, true)]
    [InlineData("65%", 0.66, false)]
    [InlineData("5.3×10⁻⁷", 5.28e-7, true)]
    [InlineData("5.3×10⁻⁷", 5.36e-7, false)]
    [InlineData("10^{−18}", 1e-18, true)]
    [InlineData("10^{−18}", 1.2e-18, false)]
    [InlineData("20", 20.3, false)]
    [InlineData("约 20", 20.3, true)]
    [InlineData("20 左右", 20.3, true)]
    [InlineData("约 1500", 1523, true)]
    [InlineData("1673", 1673.365, true)]
    [InlineData("1673", 1673.6, false)]
    [InlineData("0", 1e-12, false)]
    public void A_number_stands_for_values_that_round_to_it(string written, double known, bool fits) =>
        Assert.Equal(fits, Assert.Single(NumberScanner.Scan(written)).Fits(known));

    [Fact]
    public void A_value_fits_every_way_in_which_it_can_be_rounded_and_no_other_digit() =>
        Gen.Double[1e-12, 1e12]
            .Select(Gen.Int[1, 9])
            .Sample(
                (value, digits) =>
                {
                    var written = value.ToString($"E{digits}", System.Globalization.CultureInfo.InvariantCulture);
                    var exponent = int.Parse(written.Split('E')[1], System.Globalization.CultureInfo.InvariantCulture);
                    var unit = Math.Pow(10, exponent - digits);
                    var number = NumberScanner.Scan(written).Single();
                    Assert.True(number.Fits(value));
                    Assert.False(number.Fits(value + (1.6 * unit)));
                    Assert.False(number.Fits(value - (1.6 * unit)));
                }
            );
}
