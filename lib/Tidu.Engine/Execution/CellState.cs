using System.Reflection;
using Tidu.Engine.Compiling;

namespace Tidu.Engine.Execution;

/// <summary>The state of a notebook: its compiled cells as they are loaded, and the variables that they have declared.</summary>
/// <param name="context">Holds what is loaded.</param>
internal sealed class CellState(CellLoadContext context)
{
    private const BindingFlags AnyField = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Dictionary<Assembly, CompiledCell> cells = [];
    private object?[] submissions = new object?[16];

    /// <summary>The cells that have run by their assemblies.</summary>
    public IReadOnlyDictionary<Assembly, CompiledCell> Cells => cells;

    /// <summary>The variables that cells have declared, in order; of those with one name the newest.</summary>
    public IEnumerable<(string Name, Type Type, object? Value)> Variables =>
        submissions
            .OfType<object>()
            .SelectMany(cell => cell.GetType().GetFields(AnyField), (cell, variable) => (Cell: cell, Field: variable))
            .Where(variable => !variable.Field.Name.StartsWith('<'))
            .GroupBy(variable => variable.Field.Name, (name, declared) => (Name: name, Newest: declared.Last()))
            .Select(variable => (variable.Name, variable.Newest.Field.FieldType, variable.Newest.Field.GetValue(variable.Newest.Cell)));

    /// <summary>Loads compiled code.</summary>
    /// <returns>What runs it; <see langword="null"/> if there is nothing to run.</returns>
    public Func<Task<object?>>? Load(CompiledCell cell)
    {
        if (cell.Image.Length == 0)
        {
            return null;
        }
        var assembly = context.LoadCell(cell.AssemblyName, cell.Image);
        if (cell.Number > 0)
        {
            // Only what a trace needs: what tells whether the cell has a value holds all that the compiler knows of it.
            cells[assembly] = cell with
            {
                Image = [],
                HasValue = static () => false,
            };
        }
        CellExecution.Current?.Own(assembly);
        var main = assembly.GetType(cell.TypeName, throwOnError: true)!.GetMethod(cell.MethodName)!;
        var run = main.CreateDelegate<Func<object?[], Task<object?>>>();
        if (cell.Submissions >= submissions.Length)
        {
            Array.Resize(ref submissions, cell.Submissions * 2);
        }
        return () => run(submissions);
    }

    /// <summary>Sets the newest variable of a name.</summary>
    public void SetVariable(string name, object? value)
    {
        var cell = submissions.OfType<object>().Last(candidate => candidate.GetType().GetField(name, AnyField) is not null);
        cell.GetType().GetField(name, AnyField)!.SetValue(cell, value);
    }
}
