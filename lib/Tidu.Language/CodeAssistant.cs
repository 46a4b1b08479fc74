using Tidu.Engine;
using Tidu.Language.Calling;
using Tidu.Language.Completing;
using Tidu.Language.Inspecting;

namespace Tidu.Language;

/// <summary>Answers what an editor asks about code that builds on a session. One for each engine, kept as long as it.</summary>
/// <remarks>
/// It sees what cells that have run have declared; it runs nothing itself, so that it may be asked while a cell runs. Calls from several
/// threads are answered one after the other. Positions are UTF-16 indices; see <see cref="CodePoints"/>.
/// </remarks>
/// <param name="engine">The session.</param>
public sealed class CodeAssistant(CSharpEngine engine)
{
    private readonly Lock gate = new();
    private readonly SessionNames names = new();
    private bool isWarm;

    /// <summary>
    /// Loads what the first answers need, and reads what cells have run since: to be called in the background once the session has begun,
    /// and again when it has nothing else to do.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public void WarmUp(CancellationToken cancellationToken = default)
    {
        const string code = "var 甲 = new[] { 1 }; 甲.Select(乙 => 乙.CompareTo(Math.Max(";
        Complete(code, code.Length, cancellationToken);
        if (!isWarm)
        {
            Complete(code, code.IndexOf("Select", StringComparison.Ordinal), cancellationToken);
            Inspect(code, code.Length, cancellationToken: cancellationToken);
            isWarm = true;
        }
    }

    /// <summary>What can stand at a position.</summary>
    /// <param name="code">The cell, with its magic commands.</param>
    /// <param name="position">Where the cursor is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside of the code.</exception>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public Completions Complete(string code, int position, CancellationToken cancellationToken = default)
    {
        Check(code, position);
        lock (gate)
        {
            return MagicCompletion.At(engine, code, position) ?? CodeCompletion.At(engine.Code, names, code, position, cancellationToken);
        }
    }

    /// <summary>Explains what stands at a position: a name, the call around it, a magic command.</summary>
    /// <param name="code">The cell, with its magic commands.</param>
    /// <param name="position">Where the cursor is.</param>
    /// <param name="withSource">Whether to add the source of what cells have declared.</param>
    /// <returns>The explanation; <see langword="null"/> if there is nothing to explain.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside of the code.</exception>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public Inspection? Inspect(string code, int position, bool withSource = false, CancellationToken cancellationToken = default)
    {
        Check(code, position);
        lock (gate)
        {
            return Inspector.At(engine, code, position, withSource, cancellationToken);
        }
    }

    /// <summary>The call whose arguments a position is among.</summary>
    /// <param name="code">The cell, with its magic commands.</param>
    /// <param name="position">Where the cursor is.</param>
    /// <returns>The call; <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside of the code.</exception>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public SignatureHelp? Signatures(string code, int position, CancellationToken cancellationToken = default)
    {
        Check(code, position);
        lock (gate)
        {
            return CallHelp.At(engine.Code, code, position, cancellationToken);
        }
    }

    /// <summary>Tells whether code is whole; asks its syntax only.</summary>
    /// <param name="code">The cell, with its magic commands.</param>
    public Completeness IsComplete(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Wholeness.Of(engine.Code.Parse(CellText.CSharpOf(code)));
    }

    private static void Check(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }
}
