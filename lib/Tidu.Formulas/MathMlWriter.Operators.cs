using System.Globalization;

namespace Tidu.Formulas;

internal sealed partial class MathMlWriter
{
    private const string NoSpace = " lspace=\"0em\" rspace=\"0em\"";
    private const string ThinSpace = "<mspace width=\"0.1667em\"/>";

    private void WriteOperator(MathNode node, Surroundings place)
    {
        switch (node)
        {
            case Sign sign:
                WriteSign(sign, place);
                break;
            case Middle middle:
                Leaf("mo", middle.Text, " fence=\"true\" form=\"infix\" stretchy=\"true\" lspace=\"0.2222em\" rspace=\"0.2222em\"");
                break;
            case BigOperator big:
                Leaf("mo", big.Text, BigSpace(place));
                break;
            case FunctionName name:
                Applied(place, () => Leaf("mi", name.Text, name.Text.Length == 1 ? " mathvariant=\"normal\"" : ""));
                break;
        }
    }

    private void WriteSign(Sign sign, Surroundings place)
    {
        var size = sign.Size.ToString("0.0", CultureInfo.InvariantCulture);
        var attributes = sign switch
        {
            { Size: > 0 } => $" fence=\"true\" stretchy=\"true\" symmetric=\"true\" minsize=\"{size}em\" maxsize=\"{size}em\"",
            { Stretchy: true } => " stretchy=\"true\"",
            { Kind: AtomClass.Open } => " form=\"prefix\" stretchy=\"false\"",
            // An exclamation mark closes, but is no fence and does not grow.
            { Kind: AtomClass.Close, Text: "!" or "?" } => " form=\"postfix\"",
            { Kind: AtomClass.Close } => " form=\"postfix\" stretchy=\"false\"",
            { Kind: AtomClass.Ordinary } => " stretchy=\"false\"",
            _ when IsArrow(sign.Text) => " stretchy=\"false\"",
            _ when sign.Text is "|" or "∥" => " stretchy=\"false\" form=\"infix\"",
            _ => "",
        };
        Leaf("mo", sign.Text, attributes + SignSpace(sign, place));
    }

    private string SignSpace(Sign sign, Surroundings place)
    {
        if (place.Braced || sign.Kind == AtomClass.Ordinary || (inScript && sign.Kind is AtomClass.Binary or AtomClass.Relation))
        {
            return (place.Unary ? " form=\"prefix\"" : "") + NoSpace;
        }
        switch (sign.Kind)
        {
            case AtomClass.Binary when place.Unary:
                return " form=\"prefix\"" + NoSpace;
            case AtomClass.Binary when place.First:
                return " form=\"infix\"";
            case AtomClass.Punctuation:
                return inScript ? NoSpace : " lspace=\"0em\" rspace=\"0.1667em\"";
            case AtomClass.Relation:
                // Relations that touch, as in := or ≪=, have no space between them.
                var left = place.Before == AtomClass.Relation ? "0em" : "0.2778em";
                var right = place.After == AtomClass.Relation ? "0em" : "0.2778em";
                return left == right && sign.Text is not ("|" or ":" or "∴" or "∵" or "⌢" or "⌣") && !IsArrow(sign.Text)
                    ? ""
                    : $" lspace=\"{left}\" rspace=\"{right}\"";
            default:
                return sign.Size > 0 && sign.Kind != AtomClass.Binary ? NoSpace : "";
        }
    }

    private static string BigSpace(Surroundings place)
    {
        var left = NeedsThinSpace(place.Before) ? "0.1667em" : "0em";
        var right = NeedsThinSpace(place.After) ? "0.1667em" : "0em";
        return $" lspace=\"{left}\" rspace=\"{right}\"";
    }

    private static bool NeedsThinSpace(AtomClass? neighbour) => neighbour is AtomClass.Ordinary or AtomClass.Operator or AtomClass.Close;

    /// <summary>Writes a function's name, with or without limits, and the space TeX puts around it.</summary>
    private void Applied(Surroundings place, Action writeName)
    {
        var alone = place is { Before: null, After: null };
        if (!alone)
        {
            markup.Append("<mrow>");
        }
        if (place.Before is AtomClass.Ordinary or AtomClass.Close)
        {
            markup.Append(ThinSpace);
        }
        writeName();
        if (place.After is not null)
        {
            // U+2061: "applied to", which a screen reader says and nobody sees.
            markup.Append("<mo>\u2061</mo>");
            markup.Append(place.After is AtomClass.Ordinary or AtomClass.Operator ? ThinSpace : "");
        }
        if (!alone)
        {
            markup.Append("</mrow>");
        }
    }

    private void WriteScripts(Scripts scripts, Surroundings place)
    {
        var body = scripts.Body is Row { Items: [BigOperator or FunctionName or Accent or Classed] inner } ? inner[0] : scripts.Body;
        var hasLimits = scripts.Limits ?? HasLimits(body);
        var name = (scripts.Sub, scripts.Sup, hasLimits) switch
        {
            ({ }, { }, true) => "munderover",
            ({ }, null, true) => "munder",
            (null, _, true) => "mover",
            ({ }, { }, false) => "msubsup",
            ({ }, null, false) => "msub",
            _ => "msup",
        };
        if (body is FunctionName function)
        {
            Applied(place, () => Structure(() => WriteLimitName(function, hasLimits)));
        }
        else
        {
            Structure(() => WriteBase(body, place));
        }

        void Structure(Action writeBase)
        {
            markup.Append('<').Append(name).Append('>');
            writeBase();
            Script(scripts.Sub);
            Script(scripts.Sup);
            markup.Append("</").Append(name).Append('>');
        }
    }

    private void Script(MathNode? node)
    {
        if (node is null)
        {
            return;
        }
        var outer = inScript;
        inScript = true;
        WriteNode(node);
        inScript = outer;
    }

    private void WriteBase(MathNode body, Surroundings place)
    {
        if (body is Sign or BigOperator)
        {
            WriteOperator(body, place);
        }
        else
        {
            WriteNode(body);
        }
    }

    /// <summary>A name whose limits move beside it in running text, as those of a sum do.</summary>
    private void WriteLimitName(FunctionName name, bool limits) =>
        Leaf(limits ? "mo" : "mi", name.Text, limits ? " movablelimits=\"true\"" + NoSpace : "");

    private static bool HasLimits(MathNode body) =>
        body switch
        {
            BigOperator big => big.Limits,
            FunctionName name => name.Limits,
            Classed classed => classed.Kind == AtomClass.Operator,
            Accent accent => accent.Mark is "⏞" or "⏟",
            _ => false,
        };

    private static bool IsArrow(string text) => text.Length == 1 && text[0] is (>= '←' and <= '⇿') or (>= '⟰' and <= '⟿');
}
