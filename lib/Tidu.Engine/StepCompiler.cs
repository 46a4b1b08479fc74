using System.Diagnostics.CodeAnalysis;
using Tidu.Documents;
using Tidu.Engine.Caching;
using Tidu.Engine.Compiling;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;
using Tidu.Engine.Packages;

namespace Tidu.Engine;

/// <summary>Compiles the C# of one notebook's cells, with the libraries and packages that they name.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="options">How to compile.</param>
/// <param name="libraries">Told what may have to be loaded.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore that nobody waits for by handle holds nothing.")]
internal sealed class StepCompiler(string folder, EngineOptions options, CellLoadContext libraries)
{
    private readonly CachingCompiler compiler = new(
        folder,
        options.LanguageVersion,
        options.CacheFolder is { } cache ? Path.Combine(cache, "cells") : null,
        libraries.AddLibrary
    );
    private readonly PackageSession packages = new(
        new PackageRestorer(folder, Path.Combine(options.CacheFolder ?? UserFolder.Path, "packages")),
        options.ProvidedPackages
    );

    // Cells are compiled one after the other, also when one that runs submits code while the next is prepared.
    private readonly SemaphoreSlim turn = new(1);
    private readonly HashSet<string> extensions = new(StringComparer.Ordinal);
    private int submissions;

    /// <summary>Tells all cells beforehand, so that their packages are restored at once.</summary>
    public void Announce(IEnumerable<CellStep> steps) => packages.Announce(steps.OfType<CodeStep>().SelectMany(step => step.References));

    /// <summary>Whether the packages of a step bring extensions that are not loaded yet.</summary>
    public async Task<bool> BringsExtensionsAsync(CodeStep step, CancellationToken cancellationToken) =>
        (await ExtensionsAsync(step, cancellationToken).ConfigureAwait(false)).Except(extensions).Any();

    /// <summary>The extensions to load before a step is compiled; each is told once.</summary>
    public async Task<IReadOnlyList<string>> TakeExtensionsAsync(CodeStep step, CancellationToken cancellationToken) =>
        [.. (await ExtensionsAsync(step, cancellationToken).ConfigureAwait(false)).Where(extensions.Add)];

    /// <summary>Compiles a step.</summary>
    public async Task<CompiledCell> CompileAsync(CodeStep step, int number, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            IReadOnlyList<string> dlls = [];
            IReadOnlyList<string> notices = [];
            var described = "";
            if (step.References.Count > 0)
            {
                var resolved = await packages.ResolveAsync(step.References, cancellationToken).ConfigureAwait(false);
                libraries.AddPackages(resolved);
                (var hosts, notices) = packages.Provide(step.References);
                foreach (var library in hosts)
                {
                    libraries.AddLibrary(library);
                }
                described = packages.Describe(step.References, resolved);
                dlls = [.. hosts, .. resolved.Compile, .. Folders(step)];
            }
            var cell = compiler.Compile(step.Code, number, dlls, cancellationToken);
            submissions += cell.Errors.Count == 0 ? 1 : 0;
            return cell with { Code = step.Code, Libraries = dlls, Packages = described, Notices = notices, Submissions = submissions };
        }
        catch (PackageException e)
        {
            return Uncompilable(number, step.References[0].Line, e.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            return Uncompilable(number, step.Line, "代码嵌套太深，编译器处理不了，请拆成几段。");
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<IReadOnlyList<string>> ExtensionsAsync(CodeStep step, CancellationToken cancellationToken)
    {
        if (step.References.Count == 0)
        {
            return [];
        }
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var resolved = await packages.ResolveAsync(step.References, cancellationToken).ConfigureAwait(false);
            libraries.AddPackages(resolved);
            // What only later cells ask for is loaded by them.
            return [.. resolved.ExtensionsOf(step.References.Select(reference => reference.Name))];
        }
        catch (PackageException)
        {
            // Compiling the step says so.
            return [];
        }
        finally
        {
            turn.Release();
        }
    }

    private IEnumerable<string> Folders(CodeStep step)
    {
        foreach (var folder in step.References.Where(reference => reference.Kind == CellReferenceKind.Folder))
        {
            foreach (var dll in Directory.GetFiles(folder.Name, "*.dll").Order(StringComparer.Ordinal))
            {
                libraries.AddLibrary(dll);
                yield return dll;
            }
        }
    }

    private static CompiledCell Uncompilable(int number, int line, string sentence) =>
        new() { Number = number, Errors = [new CellDiagnostic(line, sentence, $"({line},1)：{sentence}")] };
}
