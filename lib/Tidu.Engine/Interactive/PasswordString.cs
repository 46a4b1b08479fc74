namespace Microsoft.DotNet.Interactive;

/// <summary>A secret that does not print itself. Part of the API of .NET Interactive.</summary>
/// <param name="content">The secret.</param>
public class PasswordString(string content)
{
    /// <summary>The secret itself.</summary>
    /// <returns>The text.</returns>
    public string GetClearTextPassword() => content;

    /// <summary>Stars in place of the secret.</summary>
    /// <returns>As many stars as the secret has characters.</returns>
    public override string ToString() => new('*', content.Length);
}
