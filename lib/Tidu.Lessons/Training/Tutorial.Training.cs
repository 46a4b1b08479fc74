using Tidu.Datasets;
using Tidu.Optimizers;

namespace Tidu.Lessons;

public static partial class Tutorial
{
    private const int DefaultBatchSize = 10;
    private const int DefaultEpochs = 2;
    private const int DefaultSeeds = 200;

    /// <summary>The chapter's data set, standardised: NASA's airfoil self-noise, or the sample that stands in; prints which of them.</summary>
    /// <remarks>
    /// It is taken from where <c>TIDU_DATA</c> says, else from the user's cache, else fetched once from its public source; where that
    /// fails, made-up numbers of the same shape take its place, and <see cref="RegressionData.IsSample"/> is true.
    /// </remarks>
    /// <exception cref="DatasetException"><c>TIDU_DATA</c> names a place that does not hold the data set.</exception>
    public static RegressionData GetDataCh7()
    {
        var place = Environment.GetEnvironmentVariable(DatasetStore.Variable);
        // A notebook may have a synchronization context of its own, on which nothing may be waited for.
        var data = AirfoilData.From(Task.Run(() => DatasetStore.OfUser.FindAsync(PublicDataset.Airfoil, place, Console.WriteLine)).Result);
        Console.WriteLine(
            data.IsSample
                ? $"数据：生成的样本（没有取得 NASA 的数据），{data.Count} 个样本，{data.FeatureCount} 个特征。教材的数字只在真实数据上核对。"
                : $"数据：{data.Name}，{data.Count} 个样本，{data.FeatureCount} 个特征。"
        );
        return data;
    }

    /// <summary>Trains a linear regression with a hand-written step and prints the last loss.</summary>
    /// <remarks>The book's <c>train_ch7</c>; the seed decides the first weights and the order of the examples, and nothing else does.</remarks>
    /// <param name="step">The step: changes the parameters (five weights, then the bias) and the state in place.</param>
    /// <param name="initStates">Makes the state as it is before the first step.</param>
    /// <param name="data">The examples.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="batchSize">The examples of a step, from 1 to all.</param>
    /// <param name="epochs">How often all examples are gone through, at least once.</param>
    /// <param name="name">What charts call the run.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of examples, epochs or runs is out of range.</exception>
    public static TrainingRun TrainCh7<TState>(
        TrainingStep<TState> step,
        Func<TState> initStates,
        RegressionData data,
        int seed = 0,
        int batchSize = DefaultBatchSize,
        int epochs = DefaultEpochs,
        string name = "手写"
    )
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(initStates);
        var run = new MiniBatchTraining(data, batchSize, epochs).Run(name, step, initStates(), seed);
        Console.WriteLine(run.Summary);
        return run with { Algorithm = step.Method.Name };
    }

    /// <summary>Trains a linear regression with an optimizer of the library and prints the last loss.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="data">The examples.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="batchSize">The examples of a step, from 1 to all.</param>
    /// <param name="epochs">How often all examples are gone through, at least once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of examples, epochs or runs is out of range.</exception>
    public static TrainingRun TrainCh7(
        IOptimizer optimizer,
        RegressionData data,
        int seed = 0,
        int batchSize = DefaultBatchSize,
        int epochs = DefaultEpochs
    )
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(data);
        var run = TrainCh7(Step(optimizer), StatesOf(data), data, seed, batchSize, epochs, optimizer.Name);
        return run with { Algorithm = optimizer.Name };
    }

    /// <summary>Trains once with each of the seeds 0, 1, 2, … and prints where the last losses lie.</summary>
    /// <param name="step">The step: changes the parameters (five weights, then the bias) and the state in place.</param>
    /// <param name="initStates">Makes the state as it is before the first step.</param>
    /// <param name="data">The examples.</param>
    /// <param name="seeds">The number of runs, at least 1.</param>
    /// <param name="batchSize">The examples of a step, from 1 to all.</param>
    /// <param name="epochs">How often all examples are gone through, at least once.</param>
    /// <param name="name">What charts call the runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of examples, epochs or runs is out of range.</exception>
    public static LossBand BandCh7<TState>(
        TrainingStep<TState> step,
        Func<TState> initStates,
        RegressionData data,
        int seeds = DefaultSeeds,
        int batchSize = DefaultBatchSize,
        int epochs = DefaultEpochs,
        string name = "手写"
    )
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(initStates);
        AtLeast.One(seeds);
        var training = new MiniBatchTraining(data, batchSize, epochs);
        var band = LossBand.Of([.. Enumerable.Range(0, seeds).Select(seed => training.Run(name, step, initStates(), seed))]);
        Console.WriteLine(band.Summary);
        return band with { Algorithm = step.Method.Name };
    }

    /// <summary>Trains once with each of the seeds 0, 1, 2, … and prints where the last losses lie.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="data">The examples.</param>
    /// <param name="seeds">The number of runs, at least 1.</param>
    /// <param name="batchSize">The examples of a step, from 1 to all.</param>
    /// <param name="epochs">How often all examples are gone through, at least once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of examples, epochs or runs is out of range.</exception>
    public static LossBand BandCh7(
        IOptimizer optimizer,
        RegressionData data,
        int seeds = DefaultSeeds,
        int batchSize = DefaultBatchSize,
        int epochs = DefaultEpochs
    )
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(data);
        var band = BandCh7(Step(optimizer), StatesOf(data), data, seeds, batchSize, epochs, optimizer.Name);
        return band with { Algorithm = optimizer.Name };
    }

    private static TrainingStep<State<float>[]> Step(IOptimizer optimizer) =>
        (parameters, gradient, states) =>
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                (parameters[i], states[i]) = optimizer.Step(parameters[i], gradient[i], states[i]);
            }
        };

    private static Func<State<float>[]> StatesOf(RegressionData data) => () => new State<float>[data.FeatureCount + 1];
}
