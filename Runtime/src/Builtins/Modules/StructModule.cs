using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_struct</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_struct.c</c>.</remarks>
internal static class StructModule
{
    public static PyModule Create(InterpreterState interp)
    {
        PyType error = MakeError(interp);
        PyStructFormat? Parse(ThreadState ts, Value format) => StructFormats.Parse(ts, error, format);
        PyStructFormat? ParseFirst(ThreadState ts, ReadOnlySpan<Value> args)
        {
            if (!args.IsEmpty) return Parse(ts, args[0]);
            ts.RaiseTypeError("missing format argument");
            return null;
        }
        var definition = StructFormats.Define(error);
        return BuiltinModules.Make(interp, "_struct",
        [
            MethodDefinition.OneArg("calcsize", (ts, _, format) => Parse(ts, format) is { } f ? Value.Int(f.Bytes) : default),
            MethodDefinition.Fast("pack", 0, -1, (ts, _, args) => ParseFirst(ts, args) is { } f ? StructFormats.Pack(ts, error, f, args[1..].ToArray()) : default),
            MethodDefinition.Fast("pack_into", 0, -1, (ts, _, args) => ParseFirst(ts, args) is { } f ? StructFormats.PackInto(ts, error, f, args[1..].ToArray()) : default),
            MethodDefinition.Fast("unpack", 2, 2, (ts, _, args) => Parse(ts, args[0]) is { } f ? StructFormats.UnpackAll(ts, error, f, args[1]) : default),
            MethodDefinition.Signed("unpack_from", "format, /, buffer, offset=0", (ts, _, args) => Parse(ts, args[0]) is { } f ? StructFormats.UnpackFrom(ts, error, f, args[1], args[2]) : default),
            MethodDefinition.Fast("iter_unpack", 2, 2, (ts, _, args) => Parse(ts, args[0]) is { } f ? StructFormats.IterUnpack(ts, error, f, args[1]) : default),
            MethodDefinition.NoArgs("_clearcache", static (_, _) => Value.None),
        ], [definition], ("error", error));
    }

    private static PyType MakeError(InterpreterState interp)
    {
        var members = new PyDict();
        members.SetStr(Names.Module, (PyStr)"struct");
        Value made = Operations.Call(interp.MainThread, interp.Type(TypeKind.Type), (PyStr)"error", new PyTuple([interp.Exceptions.Exception]), members);
        return (PyType)made.Ref!;
    }
}
