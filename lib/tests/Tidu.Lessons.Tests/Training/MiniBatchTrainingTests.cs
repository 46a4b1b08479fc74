using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Training;

public class MiniBatchTrainingTests
{
    private static readonly RegressionData Data = Airfoil.Sample;

    [Fact]
    public void A_seed_means_the_same_run_on_every_machine()
    {
        var run = Tutorial.TrainCh7(new RmsProp(0.01, 0.9), Data, seed: 7);

        Assert.Equal([-0.556539297f, -0.177396789f, -0.30238238f, 0.179121524f, -0.179068685f, -0.000781436f], run.Parameters);
        Assert.Equal(run.Losses, Tutorial.TrainCh7(new RmsProp(0.01, 0.9), Data, seed: 7).Losses);
        Assert.NotEqual(run.Losses, Tutorial.TrainCh7(new RmsProp(0.01, 0.9), Data, seed: 8).Losses);
    }

    [Fact]
    public void The_first_weights_are_normal_with_deviation_one_hundredth_and_the_bias_is_zero()
    {
        var starts = Enumerable.Range(0, 400).Select(seed => Start(seed)).ToList();

        Assert.All(starts, start => Assert.Equal(0, start[^1]));
        var weights = starts.SelectMany(start => start[..^1]).Select(weight => weight / 0.01).ToList();
        // 2000 numbers: four standard errors.
        Assert.Equal(0, weights.Average(), 0.09);
        Assert.Equal(1, Math.Sqrt(weights.Average(weight => weight * weight)), 0.064);
        Assert.Equal(0.6827, weights.Count(weight => Math.Abs(weight) < 1) / 2000.0, 0.042);
        Assert.Equal(0.9545, weights.Count(weight => Math.Abs(weight) < 2) / 2000.0, 0.019);
    }

    [Fact]
    public void Each_epoch_takes_every_example_once_in_another_order()
    {
        var data = new RegressionData("序号", [.. Enumerable.Range(0, 50).Select(i => new double[] { i, i % 7 })], 50);
        var seen = new List<int>();

        Tutorial.TrainCh7((_, g, _) => seen.Add(Example(g)), () => 0, data, batchSize: 1, epochs: 2);

        Assert.Equal(Enumerable.Range(0, 50), seen[..50].Order());
        Assert.Equal(Enumerable.Range(0, 50), seen[50..].Order());
        Assert.NotEqual(seen[..50], seen[50..]);
        Assert.NotEqual(Enumerable.Range(0, 50), seen[..50]);

        // The derivatives for weight and bias are error·x and error.
        int Example(float[] gradient) => (int)Math.Round(gradient[0] / gradient[1] * data.Deviations[0] + data.Means[0]);
    }

    [Theory]
    [InlineData(10, 2, 31, 300)]
    [InlineData(1, 2, 31, 3000)]
    [InlineData(1500, 6, 7, 6)]
    [InlineData(400, 1, 5, 4)]
    public void The_loss_is_taken_at_the_start_and_each_hundred_samples(int batchSize, int epochs, int losses, int steps)
    {
        var taken = 0;

        var run = Tutorial.TrainCh7((_, _, _) => taken++, () => 0, Data, batchSize: batchSize, epochs: epochs);

        Assert.Equal((steps, losses, losses), (taken, run.Losses.Length, run.Epochs.Length));
        Assert.Equal((0, epochs), (run.Epochs[0], run.Epochs[^1]));
        Assert.All(run.Losses, loss => Assert.Equal(run.Losses[0], loss));
    }

    [Fact]
    public void A_step_written_by_hand_in_float_is_the_compiled_one_to_the_last_bit()
    {
        float eta = 0.01f,
            gamma = 0.9f,
            eps = 1e-6f;
        void Step(float[] x, float[] g, float[] s)
        {
            for (var i = 0; i < x.Length; i++)
            {
                s[i] = gamma * s[i] + (1 - gamma) * (g[i] * g[i]);
                x[i] -= eta / MathF.Sqrt(s[i] + eps) * g[i];
            }
        }
        void AdaGradStep(float[] x, float[] g, float[] s)
        {
            for (var i = 0; i < x.Length; i++)
            {
                s[i] += g[i] * g[i];
                x[i] -= 0.1f / MathF.Sqrt(s[i] + eps) * g[i];
            }
        }
        Assert.Equal(
            Tutorial.TrainCh7(new RmsProp(0.01, 0.9), Data).Parameters,
            Tutorial.TrainCh7(Step, () => new float[6], Data).Parameters
        );
        Assert.Equal(
            Tutorial.TrainCh7(new AdaGrad(0.1), Data).Parameters,
            Tutorial.TrainCh7(AdaGradStep, () => new float[6], Data).Parameters
        );
    }

    [Theory]
    [InlineData(0, 2, 200)]
    [InlineData(1501, 2, 200)]
    [InlineData(10, 0, 200)]
    [InlineData(10, 2, 0)]
    public void Sizes_without_a_run_are_refused(int batchSize, int epochs, int seeds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tutorial.BandCh7(new AdaGrad(0.1), Data, seeds, batchSize, epochs));

    private static float[] Start(int seed)
    {
        float[]? start = null;
        new MiniBatchTraining(Data, batchSize: 1500, epochs: 1).Run<int>("", (x, _, _) => start ??= [.. x], 0, seed);
        return start!;
    }
}
