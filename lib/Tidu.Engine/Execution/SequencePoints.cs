using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Tidu.Engine.Execution;

/// <summary>Finds the source line of a place in a compiled cell.</summary>
/// <remarks>
/// The runtime is not given the symbols: it would write file and line into every stack trace that a cell prints, which .NET Interactive
/// does not.
/// </remarks>
internal static class SequencePoints
{
    /// <summary>The line of an instruction.</summary>
    /// <param name="symbols">The portable PDB of the cell.</param>
    /// <param name="method">A method of the cell.</param>
    /// <param name="offset">The instruction's offset in the method's IL.</param>
    /// <returns>The document's name and the line from 1; <see langword="null"/> if there is none.</returns>
    public static (string Document, int Line)? Find(byte[] symbols, MethodBase method, int offset)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols, writable: false));
        var reader = provider.GetMetadataReader();
        var handle = (MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken);
        (string, int)? found = null;
        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
        {
            if (!point.IsHidden && point.Offset <= offset)
            {
                found = (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
            }
        }
        return found;
    }
}
