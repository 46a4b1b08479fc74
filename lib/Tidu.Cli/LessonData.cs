using Tidu.Datasets;

namespace Tidu.Cli;

/// <summary>The data set on which lessons train: found once for all notebooks of a command, and told their processes by name.</summary>
internal static class LessonData
{
    /// <summary>Notebooks that train call this function; no other needs the data set or the network.</summary>
    private const string Call = "GetDataCh7";

    /// <summary>The file that notebooks will read; none where a sample stands in or none was needed.</summary>
    public static IEnumerable<string> Files =>
        Environment.GetEnvironmentVariable(DatasetStore.Variable) is { Length: > 0 } place && File.Exists(place) ? [place] : [];

    /// <summary>Finds the data set if a notebook needs it, fetching it at most once, and names it in the environment.</summary>
    /// <param name="option">The place given on the command line; <see langword="null"/> where none is.</param>
    /// <param name="notebooks">The notebooks to be run.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="UserException">The place given does not hold it.</exception>
    public static async Task ProvideAsync(string? option, IEnumerable<string> notebooks, CancellationToken cancellationToken)
    {
        if (option is null && !notebooks.Any(Calls))
        {
            return;
        }
        try
        {
            var place = option ?? Environment.GetEnvironmentVariable(DatasetStore.Variable);
            var found = await DatasetStore.OfUser.FindAsync(PublicDataset.Airfoil, place, Console.WriteLine, cancellationToken);
            Environment.SetEnvironmentVariable(DatasetStore.Variable, found.IsSample ? DatasetStore.SampleWord : found.Path);
        }
        catch (DatasetException problem)
        {
            throw new UserException(problem.Message);
        }
    }

    // A notebook that cannot be read is told of when its turn comes; a pipe, whose length is 0, can be read only once.
    private static bool Calls(string notebook)
    {
        try
        {
            return new FileInfo(notebook) is { Exists: true, Length: > 0 }
                && File.ReadAllText(notebook).Contains(Call, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
