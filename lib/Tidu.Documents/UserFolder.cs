namespace Tidu.Documents;

/// <summary>The folder <c>tidu</c> among the user's local application data, where everything is kept between runs.</summary>
public static class UserFolder
{
    /// <summary>The full path; the folder need not be there.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "tidu"
        );
}
