using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Objects;

/// <summary>What a source or a tree is compiled as.</summary>
public enum CompileMode
{
    Exec, Eval, Single,
}

/// <summary>What <c>compile()</c> can be asked for beside source and mode.</summary>
/// <param name="OptimizationLevel">1: no assert statements, <c>__debug__</c> is False; 2: no docstrings either.</param>
/// <param name="FutureAnnotations">As if the source began with <c>from __future__ import annotations</c>.</param>
internal readonly record struct CompileOptions(int OptimizationLevel = 0, bool FutureAnnotations = false);

/// <summary>The way from source to code, which lies to the right of the objects. A failure leaves an exception pending.</summary>
internal interface ISourceCompiler
{
    /// <summary>The tree of a str or bytes-like source. Null on failure.</summary>
    Mod? Parse(ThreadState ts, Value source, string fileName, CompileMode mode);

    /// <summary>The code of a tree. Null on failure.</summary>
    PyCode? CompileTree(ThreadState ts, Mod tree, string fileName, CompileOptions options);

    /// <summary>Both steps. Null on failure.</summary>
    PyCode? Compile(ThreadState ts, Value source, string fileName, CompileMode mode, CompileOptions options = default);
}
