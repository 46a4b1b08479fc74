using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.DotNet.Interactive;

namespace Tidu.Engine.Packages;

/// <summary>
/// Stands in for the assembly <c>Microsoft.DotNet.Interactive</c> and its kin, against which packages with extensions are compiled:
/// an assembly of that name that holds nothing but a note for each public type that it is to be found here.
/// </summary>
internal static class InteractiveFacade
{
    private const string Prefix = "Microsoft.DotNet.Interactive";

    private static readonly string[] Names = [Prefix, $"{Prefix}.CSharp"];

    /// <summary>Whether an assembly is one that is stood in for.</summary>
    public static bool StandsFor(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The image of an assembly that forwards to this one.</summary>
    public static byte[] Create(string name)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(
            default,
            default,
            metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1)
        );
        var own = typeof(Kernel).Assembly.GetName();
        var target = metadata.AddAssemblyReference(metadata.GetOrAddString(own.Name!), own.Version!, default, default, 0, default);
        const TypeAttributes forwarder = (TypeAttributes)0x00200000;
        foreach (var type in typeof(Kernel).Assembly.GetExportedTypes().Where(IsForwarded))
        {
            metadata.AddExportedType(
                forwarder,
                metadata.GetOrAddString(type.Namespace!),
                metadata.GetOrAddString(type.Name),
                target,
                typeDefinitionId: 0
            );
        }
        var image = new BlobBuilder();
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(metadata),
            ilStream: new BlobBuilder(),
            deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1)
        ).Serialize(image);
        return [.. image.ToImmutableArray()];
    }

    private static bool IsForwarded(Type type) =>
        !type.IsNested && (type.Namespace == "System" || type.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true);
}
