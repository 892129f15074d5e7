using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>Warnings of the objects, given as the builtins give theirs.</summary>
internal sealed class WarningSink : IWarningSink
{
    public bool Warn(ThreadState ts, string category, string message) => Warnings.Issue(ts, ts.Interp.Exceptions[category], message);
}
