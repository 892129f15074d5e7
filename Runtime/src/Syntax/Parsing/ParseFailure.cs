namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// No rule matches here. Carries nothing: what is reported is decided from the furthest token that was reached.
/// One shared instance, so that giving up on an alternative costs no stack trace.
/// </summary>
internal sealed class ParseFailure : Exception
{
    public static readonly ParseFailure Instance = new();

    private ParseFailure()
        : base("invalid syntax")
    {
    }
}
