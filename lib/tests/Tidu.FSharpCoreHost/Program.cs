// Runs a script file the way the archived .NET Interactive engine does, with an FSharp.Core of its own already in use,
// and prints what its trailing expression formats to: text/html, a line with ----, text/plain.
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;

var own = ListModule.OfSeq(["FSharp.Core", $"{typeof(FSharpList<int>).Assembly.GetName().Version}"]);
Console.WriteLine(string.Join(' ', own));

var script = args[0];
var options = ScriptOptions.Default.WithFilePath(script).WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13);
var value = await CSharpScript.EvaluateAsync<object>(File.ReadAllText(script), options);

var types = Formatter.GetPreferredMimeTypesFor(value.GetType());
foreach (var type in types)
{
    Console.WriteLine($"---- {type}");
    Console.WriteLine(value.ToDisplayString(type));
}
