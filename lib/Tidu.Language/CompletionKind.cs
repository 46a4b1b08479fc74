#pragma warning disable CS1591 // The names say all.
namespace Tidu.Language;

/// <summary>The kinds of things that can be completed.</summary>
public enum CompletionKind
{
    Keyword,
    Namespace,
    Class,
    Struct,
    Interface,
    Enum,
    Delegate,
    TypeParameter,
    EnumMember,
    Constant,
    Field,
    Property,
    Event,
    Method,
    ExtensionMethod,
    Variable,
    Parameter,
    Label,
    MagicCommand,
    File,
    Package,
}
