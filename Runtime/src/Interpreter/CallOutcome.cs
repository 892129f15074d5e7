namespace PyJitVerify.Runtime.Interpreter;

/// <summary>What calling did.</summary>
internal enum CallOutcome
{
    /// <summary>The result stands in the callable's place.</summary>
    Returned,

    /// <summary>A Python frame was pushed; go on in <c>ts.Frame</c>.</summary>
    Pushed,

    /// <summary>An exception is pending.</summary>
    Failed,
}

/// <summary>Builtins that call specializations know by identity.</summary>
internal enum WellKnownBuiltin
{
    Len, ListAppend, IsInstance,
}
