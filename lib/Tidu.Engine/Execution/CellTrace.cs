using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Tidu.Engine.Compiling;

namespace Tidu.Engine.Execution;

/// <summary>An exception as a notebook shows it: its messages, and of its frames those in cells.</summary>
internal sealed partial class CellTrace
{
    // An exception may hold any number of others, and these others in turn.
    private const int MostInner = 100;

    private readonly IReadOnlyDictionary<Assembly, CompiledCell> cells;
    private readonly int cell;

    /// <summary>Describes an exception.</summary>
    /// <param name="cells">The cells that have run by their assemblies.</param>
    /// <param name="cell">The number of the cell that failed.</param>
    public CellTrace(Exception exception, IReadOnlyDictionary<Assembly, CompiledCell> cells, int cell)
    {
        this.cells = cells;
        this.cell = cell;
        Sentence = exception switch
        {
            TargetInvocationException { InnerException: { } inner } => ExceptionText.Of(inner),
            CellInterruptedException => exception.Message,
            InsufficientExecutionStackException => "递归太深或没有尽头，请检查它在什么条件下结束。",
            OutOfMemoryException => $"{ExceptionText.Of(exception)}（内存不够，请少用一些，或加大 --memory。）",
            _ => ExceptionText.Of(exception),
        };
        Lines = [Sentence, .. InnerMessages(exception).Take(MostInner), .. Frames(exception)];
    }

    /// <summary>The exception in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>The line of the cell that failed.</summary>
    public int? Line { get; private set; }

    /// <summary>The sentence, inner exceptions, and the frames in cells.</summary>
    public IReadOnlyList<string> Lines { get; }

    private static IEnumerable<string> InnerMessages(Exception exception)
    {
        var inner =
            exception is CellInterruptedException ? []
            : exception is AggregateException many ? many.InnerExceptions
            : Enumerable.Repeat(exception.InnerException, 1);
        return inner.OfType<Exception>().SelectMany(one => InnerMessages(one).Prepend($" ---> {ExceptionText.Of(one)}"));
    }

    private List<string> Frames(Exception exception)
    {
        var lines = new List<string>();
        (MethodBase?, int) last = default;
        foreach (var frame in StackFrames(exception))
        {
            // A recursion gone wild has hundreds of thousands of frames, all alike.
            var here = (frame.GetMethod(), frame.GetILOffset());
            if (here == last || here.Item1 is not { } method || !cells.TryGetValue(method.Module.Assembly, out var its))
            {
                continue;
            }
            last = here;
            var place = Place(its, SequencePoints.Find(its.Symbols, method, here.Item2));
            var text = Name(method) is { } name ? $"   在{place}的 {name}" : $"   在{place}";
            if (lines.Count == 0 || lines[^1] != text)
            {
                lines.Add(text);
            }
        }
        return lines.Count <= 20 ? lines : [.. lines[..10], "   …", .. lines[^10..]];
    }

    // What the runtime wraps was thrown in a place of its own.
    private static IEnumerable<StackFrame> StackFrames(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException or CellInterruptedException
        && exception.InnerException is { } inner
            ? StackFrames(inner).Concat(new StackTrace(exception).GetFrames())
            : new StackTrace(exception).GetFrames();

    private string Place(CompiledCell its, (string Document, int Line)? point)
    {
        if (point is not var (document, line))
        {
            return $"第 {its.Number} 格";
        }
        if (document != its.TypeName)
        {
            return $" {Path.GetFileName(document)} 第 {line} 行";
        }
        Line ??= its.Number == cell ? line : null;
        return $"第 {its.Number} 格第 {line} 行";
    }

    // The compiler hides a method's name in <Name>d__1.MoveNext and <Outer>g__Name|0_1; the cell's own code has no name.
    private static string? Name(MethodBase method)
    {
        var name = method.Name == "MoveNext" ? method.DeclaringType!.Name : method.Name;
        var hidden = LocalFunction().Match(name) is { Success: true } local ? local : StateMachine().Match(name);
        name = hidden.Success ? hidden.Groups[1].Value : name;
        return name is "" or "<Initialize>" or "<Factory>" || name.StartsWith('<') ? null : name;
    }

    [GeneratedRegex(@"^<.*>g__([^|]+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex("^<(.*)>[a-z]__")]
    private static partial Regex StateMachine();
}
