namespace Tidu.Language;

/// <summary>A call whose arguments are being written.</summary>
/// <param name="Signatures">What may be called, in order of declaration.</param>
/// <param name="ActiveSignature">Which of them the arguments so far fit, from 0.</param>
/// <param name="ActiveParameter">Which parameter the argument at the position is for, from 0; −1 if there is none.</param>
public sealed record SignatureHelp(IReadOnlyList<Signature> Signatures, int ActiveSignature, int ActiveParameter);

/// <summary>One way to call.</summary>
/// <param name="Label">How it is declared.</param>
/// <param name="Markdown">Its documentation; may be empty.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record Signature(string Label, string Markdown, IReadOnlyList<SignatureParameter> Parameters);

/// <summary>A parameter of a <see cref="Signature"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">How it is declared; a part of the signature's label.</param>
/// <param name="Markdown">Its documentation; may be empty.</param>
public sealed record SignatureParameter(string Name, string Label, string Markdown);
