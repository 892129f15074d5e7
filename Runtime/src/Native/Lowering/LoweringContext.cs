using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>What patching needs beside the trace.</summary>
/// <param name="BuiltinOfVersion">The builtin type that has a version, as its kind; <see cref="TypeKind.Instance"/> when none has.</param>
/// <param name="IsBuiltin">Whether a value is a well-known builtin.</param>
/// <param name="Off">Uops that are left to their handlers.</param>
internal sealed record LoweringContext(StencilSet Stencils, NativeLayout Layout, ConstantPool Pool, Func<uint, TypeKind> BuiltinOfVersion, Func<Value, WellKnownBuiltin, bool> IsBuiltin, Switches Off)
{
    /// <summary>The number of the next code, with which its exits' numbers begin.</summary>
    public int NextCode { get; set; }
}
