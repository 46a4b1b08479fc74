using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

/// <summary>Runs cells as the compiler's own scripting library does, on which the C# of .NET Interactive is built.</summary>
internal static class ScriptOracle
{
    private static readonly string[] Imports =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
    ];

    private static readonly MethodInfo HasReturnValue = typeof(Script).GetMethod(
        "HasReturnValue",
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    /// <summary>How each cell ends: its value as shown, its exception, or its errors.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> cells)
    {
        using var formatter = await ProcessTurn.EnterAsync(Notebook.Folder, TestContext.Current.CancellationToken);
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var options = ScriptOptions
            .Default.WithLanguageVersion(LanguageVersion.CSharp14)
            .WithImports(Imports)
            .WithReferences(
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Where(path => Path.GetDirectoryName(path) == runtime)
                    .Select(path => MetadataReference.CreateFromFile(path))
            );
        // The original submits one line of its own before the notebook.
        var state = await CSharpScript.RunAsync("using System;", options);
        var results = new List<string>();
        foreach (var cell in cells)
        {
            try
            {
                state = await state.ContinueWithAsync(cell, options, _ => true);
                results.Add(
                    state.Exception is { } exception ? $"throws {exception.GetType().FullName}"
                    : (bool)HasReturnValue.Invoke(state.Script, null)!
                        ? $"gives {FormattedValue.CreateSingleFromObject(state.ReturnValue).Value}"
                    : "ends"
                );
            }
            catch (CompilationErrorException e)
            {
                var errors = e.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
                results.Add("refused " + string.Join(' ', errors));
            }
        }
        return results;
    }
}
