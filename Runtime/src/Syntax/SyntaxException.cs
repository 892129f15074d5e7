namespace PyJitVerify.Runtime.Syntax;

/// <summary>Carries an error from where it is found to the entry point; never crosses the public surface.</summary>
internal sealed class SyntaxException(SyntaxErrorInfo error) : Exception(error.Message)
{
    public SyntaxErrorInfo Error { get; } = error;
}
