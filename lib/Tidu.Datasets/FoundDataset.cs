namespace Tidu.Datasets;

/// <summary>The content of a data set, and where it was found.</summary>
/// <param name="Content">Text with LF line ends.</param>
/// <param name="Path">The full path of the file that holds it, or <see langword="null"/> where no file does.</param>
/// <param name="IsSample">Whether made-up numbers take the place of the data set.</param>
public sealed record FoundDataset(ReadOnlyMemory<byte> Content, string? Path, bool IsSample);
