using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Engine.Compiling;

/// <summary>What the compiler's parser knows of a piece of code before it is compiled: what it names, and whether what it shows can be kept.</summary>
/// <param name="code">The code of a cell.</param>
internal sealed class CodeSyntax(string code)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    // Whoever names one of these reaches for the network, another process, a clock or chance.
    private static readonly HashSet<string> Outside = new(StringComparer.Ordinal)
    {
        "CreateVersion7",
        "Dns",
        "NewGuid",
        "Now",
        "Ping",
        "Process",
        "RandomNumberGenerator",
        "Shared",
        "Stopwatch",
        "TcpClient",
        "TimeProvider",
        "Today",
        "UdpClient",
        "UtcNow",
        "WebClient",
    };

    private readonly SyntaxNode root = CSharpSyntaxTree.ParseText(code, Script).GetRoot();

    /// <summary>The names in the code, each as often as it stands there.</summary>
    public IEnumerable<string> Names =>
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    /// <summary>The texts in the code, those in its <c>#r</c> lines too: each may be the name of a file.</summary>
    public IEnumerable<string> Texts =>
        root.DescendantTokens(descendIntoTrivia: true)
            .Where(token => !token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? token.ValueText : token.Value as string)
            .OfType<string>();

    /// <summary>Whether the code may show something else each time: clock, chance, network, other scripts and processes, input.</summary>
    public bool MayDiffer =>
        root.DescendantTokens().Any(IsOutside)
        || root.DescendantTrivia().Any(trivia => trivia.GetStructure() is LoadDirectiveTriviaSyntax or BadDirectiveTriviaSyntax)
        || Texts.Any(text =>
            text.Contains("http:", StringComparison.Ordinal)
            || text.Contains("https:", StringComparison.Ordinal)
            || text.Contains(".ipynb", StringComparison.Ordinal)
        );

    private bool IsOutside(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken))
        {
            return false;
        }
        var name = token.ValueText;
        var owner =
            token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? NameOf(access.Expression) : "";
        return Outside.Contains(name)
            || name.StartsWith("Http", StringComparison.Ordinal)
            || name.EndsWith("Socket", StringComparison.Ordinal)
            || (owner == "Environment" && name != nameof(Environment.NewLine))
            || (owner == "Console" && (name == nameof(Console.In) || name.StartsWith("Read", StringComparison.Ordinal)))
            || (name == nameof(Random) && !IsSeeded(token));
    }

    // "new Random(7)", or the type is only named and nothing is made without saying what of.
    private bool IsSeeded(SyntaxToken random)
    {
        var type = random
            .Parent!.AncestorsAndSelf()
            .OfType<TypeSyntax>()
            .TakeWhile(node => node is NameSyntax or NullableTypeSyntax)
            .LastOrDefault();
        return type?.Parent switch
        {
            ObjectCreationExpressionSyntax creation => creation.ArgumentList is { Arguments.Count: > 0 },
            VariableDeclarationSyntax or ParameterSyntax => !root.DescendantNodes()
                .OfType<ImplicitObjectCreationExpressionSyntax>()
                .Any(creation => creation.ArgumentList.Arguments.Count == 0),
            _ => false,
        };
    }

    private static string NameOf(ExpressionSyntax expression) =>
        expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => "",
        };
}
