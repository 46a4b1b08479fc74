using System.Globalization;

namespace Tidu.Formulas;

/// <summary>What the formulas of one page share: the commands that they define, and the numbers of those that they name.</summary>
public sealed class TexDefinitions
{
    private readonly TexMacros macros = new();
    private readonly Dictionary<string, (string Number, int Index)> labels = new(StringComparer.Ordinal);
    private int numbered;

    /// <summary>Reads the definitions in a formula; formulas are to be read in the order of the page.</summary>
    /// <remarks>A formula with <c>\label</c> and no <c>\tag</c> gets the next number.</remarks>
    public void Read(string tex)
    {
        ArgumentNullException.ThrowIfNull(tex);
        try
        {
            var parser = new TexParser(macros.Expand(tex));
            if (tex.Contains(@"\label", StringComparison.Ordinal))
            {
                parser.Parse();
                foreach (var (name, tag) in parser.Labels)
                {
                    if (!labels.ContainsKey(name))
                    {
                        labels[name] = (tag ?? (++numbered).ToString(CultureInfo.InvariantCulture), labels.Count + 1);
                    }
                }
            }
        }
        catch (TexException)
        {
            // Whoever sets the formula hears of it.
        }
    }

    /// <summary>The number of the formula with that <c>\label</c>; <see langword="null"/> if there is none.</summary>
    public string? NumberOf(string label) => labels.TryGetValue(label, out var known) ? known.Number : null;

    /// <summary>The position of that <c>\label</c> among those of the page, from 1; 0 if there is none.</summary>
    public int IndexOf(string label) => labels.TryGetValue(label, out var known) ? known.Index : 0;

    /// <summary>The formula with its own commands replaced by what they stand for.</summary>
    internal string Expand(string tex) => macros.Expand(tex);
}
