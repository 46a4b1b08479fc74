using Tidu.Engine.Directives;

namespace Tidu.Engine.Packages;

/// <summary>The packages of one notebook: restored together and once, as soon as the first cell needs one.</summary>
/// <param name="restorer">Does the restoring.</param>
/// <param name="provided">The packages that the host has.</param>
internal sealed class PackageSession(PackageRestorer restorer, IReadOnlyList<ProvidedPackage> provided)
{
    // These come with the host: notebooks name them to be able to write extensions.
    private const string HostPrefix = "Microsoft.DotNet.Interactive";

    private readonly List<CellReference> wanted = [];
    private readonly List<CellReference> soFar = [];
    private ResolvedPackages? all;
    private bool togetherFails;

    /// <summary>Tells all packages and sources that the notebook names, in order.</summary>
    public void Announce(IEnumerable<CellReference> references) => wanted.AddRange(references);

    /// <summary>The files for a cell's references.</summary>
    /// <exception cref="PackageException">A package cannot be restored.</exception>
    public async Task<ResolvedPackages> ResolveAsync(IReadOnlyList<CellReference> references, CancellationToken cancellationToken)
    {
        soFar.AddRange(references.Except(soFar).ToList());
        if (references.Except(wanted).ToList() is { Count: > 0 } unforeseen)
        {
            wanted.AddRange(unforeseen);
            all = null;
        }
        if (!references.Any(IsForeign))
        {
            return ResolvedPackages.None;
        }
        if (all is null && !togetherFails)
        {
            try
            {
                all = await RestoreAsync(wanted, references, cancellationToken).ConfigureAwait(false);
            }
            catch (PackageException)
            {
                // One bad package must not take the others with it: go on cell by cell.
                togetherFails = true;
            }
        }
        try
        {
            return all ?? await RestoreAsync(soFar, references, cancellationToken).ConfigureAwait(false);
        }
        catch (PackageException)
        {
            soFar.RemoveAll(references.Contains);
            throw;
        }
    }

    /// <summary>What the host has of a cell's packages, and a sentence for each that was asked for in another version.</summary>
    public (IReadOnlyList<string> Libraries, IReadOnlyList<string> Notices) Provide(IReadOnlyList<CellReference> references)
    {
        var answers = references
            .Select(reference => (Reference: reference, Package: Provided(reference)))
            .Where(answer => answer.Package is not null);
        var notices = answers
            .Where(answer => char.IsDigit(answer.Reference.Version.FirstOrDefault()) && !answer.Reference.Version.Contains('*'))
            .Where(answer => answer.Reference.Version != answer.Package!.Version)
            .Select(answer => $"用的是梯度自带的 {answer.Package!.Name} {answer.Package.Version}，而不是 {answer.Reference.Version}。");
        return ([.. answers.SelectMany(answer => answer.Package!.Libraries).Distinct()], [.. notices]);
    }

    /// <summary>The HTML that tells what a cell's references have brought; empty if they name no package and no source.</summary>
    public string Describe(IReadOnlyList<CellReference> references, ResolvedPackages resolved) =>
        InstalledPackages.Html(
            references,
            SourcesOf(soFar),
            package =>
                resolved.VersionOf(package.Name)
                ?? Provided(package)?.Version
                ?? (IsForeign(package) ? package.Version : InstalledPackages.HostVersion)
        );

    private ProvidedPackage? Provided(CellReference reference) =>
        reference.Kind == CellReferenceKind.Package
            ? provided.FirstOrDefault(package => package.Name.Equals(reference.Name, StringComparison.OrdinalIgnoreCase))
            : null;

    private Task<ResolvedPackages> RestoreAsync(
        IReadOnlyList<CellReference> references,
        IReadOnlyList<CellReference> asked,
        CancellationToken cancellationToken
    ) => restorer.RestoreAsync(Foreign(references), Foreign(asked), [.. SourcesOf(references).Distinct()], cancellationToken);

    private List<CellReference> Foreign(IEnumerable<CellReference> references) =>
        [.. references.Where(IsForeign).DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> SourcesOf(IEnumerable<CellReference> references) =>
        references.Where(reference => reference.Kind == CellReferenceKind.Source).Select(source => source.Name);

    private bool IsForeign(CellReference reference) =>
        reference.Kind == CellReferenceKind.Package
        && Provided(reference) is null
        && !reference.Name.StartsWith(HostPrefix, StringComparison.OrdinalIgnoreCase);
}
