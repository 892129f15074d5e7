namespace PyJitVerify.Runtime.Objects;

/// <summary>Where warnings of objects go; it lies to the right of them.</summary>
internal interface IWarningSink
{
    /// <summary>Warns at the line of the Python frame that is running. False: the warning was made an error, which is pending.</summary>
    bool Warn(ThreadState ts, string category, string message);
}
