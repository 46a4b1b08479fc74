using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>An executed notebook that becomes a page.</summary>
/// <param name="FileName">The notebook's file name; <c>7.6-rmsprop.ipynb</c> becomes <c>7.6-rmsprop.html</c>.</param>
/// <param name="Executed">The notebook with its outputs.</param>
/// <param name="Folder">The notebook's folder, where the images lie that its text names; <see langword="null"/>: there are none.</param>
public sealed record Lesson(string FileName, NotebookDocument Executed, string? Folder = null);
