using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Tidu.Datasets;

/// <summary>A file that anybody can fetch but that is no part of the kit, and the hash by which it is known.</summary>
/// <param name="FileName">The name under which it is published.</param>
/// <param name="Sha256">SHA-256, in hexadecimal, of the content with LF line ends.</param>
/// <param name="Sources">Where it is published, to be asked in turn.</param>
/// <param name="Sample">The name of the file in the kit's <c>data</c> folder that stands in: made-up numbers of the same shape.</param>
public sealed record PublicDataset(string FileName, string Sha256, ImmutableArray<Uri> Sources, string Sample)
{
    /// <summary>NASA's airfoil self-noise: 1503 rows of five features and a sound pressure level, tab-separated, 59984 bytes.</summary>
    /// <remarks>
    /// T. Brooks, D. Pope, M. Marcolini, "Airfoil self-noise and prediction", NASA RP-1218, 1989; UCI Machine Learning Repository,
    /// DOI 10.24432/C5VW2C. The first source is the book's own mirror.
    /// </remarks>
    public static PublicDataset Airfoil { get; } =
        new(
            "airfoil_self_noise.dat",
            "10ee06e6cfb27dae6b44213d421d217012fb1f9b697592e73a4e4016b52d425f",
            [
                new Uri("http://d2l-data.s3-accelerate.amazonaws.com/airfoil_self_noise.dat"),
                new Uri("https://archive.ics.uci.edu/ml/machine-learning-databases/00291/airfoil_self_noise.dat"),
            ],
            "airfoil-sample.dat"
        );

    /// <summary>The content with LF line ends, if it is this data set whole and unchanged; otherwise <see langword="null"/>.</summary>
    internal byte[]? Accept(byte[] content)
    {
        byte[] unix = [.. content.Where((value, i) => value != '\r' || content.ElementAtOrDefault(i + 1) != '\n')];
        return Convert.ToHexStringLower(SHA256.HashData(unix)) == Sha256 ? unix : null;
    }

    /// <summary>The content of <see cref="Sample"/>, which this library carries in itself.</summary>
    internal byte[] ReadSample()
    {
        using var stream = typeof(PublicDataset).Assembly.GetManifestResourceStream(Sample)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
