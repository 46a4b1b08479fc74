using CsCheck;

namespace Tidu.Lessons.Tests.Training;

public class RegressionDataTests
{
    private static readonly double[] Means = [2886.380572, 6.782302, 0.136548, 50.860745, 0.011140, 124.835943];
    private static readonly double[] Deviations = [3151.524202, 5.916159, 0.093510, 15.567603, 0.013146, 6.896361];

    [Fact]
    public void The_measured_data_have_the_figures_of_the_chapter()
    {
        var data = Airfoil.Measured;

        Assert.Equal((1500, 5, false), (data.Count, data.FeatureCount, data.IsSample));
        Assert.Equal(Means, data.Means.Select(mean => Math.Round(mean, 6)));
        Assert.Equal(Deviations, data.Deviations.Select(deviation => Math.Round(deviation, 6)));
        Assert.Equal(0.493259, data.LossAtZero, 5e-7);
        Assert.Equal(0.241688, data.LeastSquaresLoss, 5e-7);
        // 800 Hz, 0°, 0.3048 m, 71.3 m/s, 0.00266337 m; 126.201 dB.
        Assert.Equal((float)((800 - data.Means[0]) / data.Deviations[0]), data.Features(0)[0]);
        Assert.Equal((float)((126.201 - data.Means[5]) / data.Deviations[5]), data.Label(0));
    }

    [Fact]
    public void The_sample_has_the_shape_of_the_measured_data_and_is_worse_conditioned()
    {
        var data = Airfoil.Sample;

        Assert.Equal((1500, 5, true), (data.Count, data.FeatureCount, data.IsSample));
        Assert.InRange(data.LossAtZero, 0.48, 0.51);
        Assert.InRange(data.LeastSquaresLoss, 0.2, 0.25);
        Assert.InRange(ConditionNumber(data), 20, 50);
    }

    [Fact]
    public void A_column_is_standardised_over_all_rows_of_which_the_first_are_kept()
    {
        var data = new RegressionData(
            "三行",
            [
                [1, 10],
                [2, 20],
                [6, 60],
            ],
            count: 2
        );

        var deviation = Math.Sqrt(14 / 3.0);
        Assert.Equal([3, 30], data.Means);
        Assert.Equal(deviation, data.Deviations[0], 1e-15);
        Assert.Equal([(float)(-2 / deviation)], data.Features(0).ToArray());
        Assert.Equal((float)(-1 / deviation), data.Label(1));
        Assert.Equal(2, data.Count);
    }

    [Fact]
    public void The_loss_is_half_the_mean_square_error_and_the_gradient_is_its_slope() =>
        Gen.Float[-2, 2]
            .Array[6]
            .Sample(
                parameters =>
                {
                    var data = Airfoil.Sample;
                    int[] all = [.. Enumerable.Range(0, data.Count)];
                    var gradient = new float[6];
                    MiniBatchGradient.Of(data, all, parameters, gradient);

                    Assert.Equal(all.Average(example => Loss(data, example, parameters)), data.Loss.At(parameters), 1e-12);
                    for (var i = 0; i < parameters.Length; i++)
                    {
                        float[] more = [.. parameters];
                        float[] less = [.. parameters];
                        more[i] += 0.0625f;
                        less[i] -= 0.0625f;
                        // A quadratic's difference quotient is its slope; what is left is the rounding of the gradient's floats.
                        var slope = (data.Loss.At(more) - data.Loss.At(less)) / ((double)more[i] - less[i]);
                        Assert.Equal(slope, gradient[i], 1e-4);
                    }
                    Assert.True(data.Loss.At(parameters) >= data.LeastSquaresLoss);
                },
                iter: 30
            );

    [Fact]
    public void Rows_that_cannot_be_standardised_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            new RegressionData(
                "缺",
                [
                    [1, 2],
                    [2],
                ],
                2
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new RegressionData(
                "少",
                [
                    [1, 2],
                    [2, 3],
                ],
                3
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new RegressionData(
                "常数",
                [
                    [1, 2],
                    [1, 3],
                ],
                2
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new RegressionData(
                "非数",
                [
                    [1, 2],
                    [double.NaN, 3],
                ],
                2
            )
        );
    }

    private static double Loss(RegressionData data, int example, float[] parameters)
    {
        double prediction = parameters[^1];
        for (var j = 0; j < data.FeatureCount; j++)
        {
            prediction += (double)parameters[j] * data.Features(example)[j];
        }
        return (prediction - data.Label(example)) * (prediction - data.Label(example)) / 2;
    }

    private static double ConditionNumber(RegressionData data)
    {
        var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(data.Count, 5, (i, j) => data.Features(i)[j]);
        var values = x.TransposeThisAndMultiply(x).Evd().EigenValues.Select(value => value.Real).ToList();
        return values.Max() / values.Min();
    }
}
