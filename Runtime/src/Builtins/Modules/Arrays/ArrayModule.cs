using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Arrays;

/// <summary>The module <c>array</c>.</summary>
/// <remarks>Source: library reference, "array"; CPython <c>Modules/arraymodule.c</c>.</remarks>
internal static class ArrayModule
{
    public static PyModule Create(InterpreterState interp)
    {
        PyModule module = BuiltinModules.Make(interp, "array", [MethodDefinition.Fast("_array_reconstructor", 4, 4, MachineFormats.Reconstruct)], [ArrayType.Definition],
            ("typecodes", (PyStr)PyArray.TypeCodes));
        module.Members.SetStr("ArrayType", interp.Defined(ArrayType.Definition));
        // The abstract class of mutable sequences knows the type as soon as there is one to know.
        if (interp.StandardLibrary is null) return module;
        ThreadState ts = interp.MainThread;
        Value abstracts = interp.Evaluator.Import(ts, "collections.abc", null, new PyTuple([(PyStr)"MutableSequence"]), 0);
        Value sequence = abstracts.IsNull ? default : Operations.GetAttribute(ts, abstracts, "MutableSequence");
        if (sequence.IsNull || Operations.CallMethod(ts, sequence, "register", interp.Defined(ArrayType.Definition)).IsNull) ts.ClearPending();
        return module;
    }
}
