namespace Tidu.Datasets;

/// <summary>A place that was named for a data set does not hold it.</summary>
/// <param name="message">A sentence for the user.</param>
public sealed class DatasetException(string message) : Exception(message);
