using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>The module <c>_io</c>: <c>open</c> and the types of streams.</summary>
/// <remarks>Source: CPython <c>Modules/_io/_iomodule.c</c>.</remarks>
internal static class IoModule
{
    /// <summary>The builtin <c>open</c>, which is this module's too.</summary>
    public static readonly MethodDefinition Open = MethodDefinition.Signed("open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None", OpenFile);

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_io",
    [
        Open,
        MethodDefinition.OneArg("open_code", static (ts, _, path) => OpenFile(ts, default, [path, (PyStr)"rb", Value.Int(-1), Value.None, Value.None, Value.None, Value.True, Value.None])),
        MethodDefinition.Fast("text_encoding", 1, 2, static (_, _, args) => args[0].IsNone ? (PyStr)"locale" : args[0]),
    ],
    [
        IoBases.Base, IoBases.Raw, IoBases.Buffered, IoBases.Text, FileIoType.Definition, BytesIoType.Definition, StringIoType.Definition,
        BufferedTypes.Reader, BufferedTypes.Writer, BufferedTypes.Random, BufferedTypes.Pair, TextWrapperType.Definition, NewlineDecoder.Definition,
    ],
        ("DEFAULT_BUFFER_SIZE", Value.Int(BufferedTypes.DefaultBufferBytes)), ("UnsupportedOperation", IoErrors.MakeType(interp)), ("BlockingIOError", interp.Exceptions["BlockingIOError"]));

    private static Value OpenFile(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value file = args[0], encoding = args[3], errors = args[4], newline = args[5];
        if (!args[1].IsNull && args[1].Ref is not PyStr) return ts.RaiseTypeError($"open() argument 'mode' must be str, not {ts.TypeOf(args[1]).LayoutName}");
        string mode = args[1].IsNull ? "r" : args[1].Unchecked<PyStr>().ToString();
        if (!SequenceOps.TryLong(ts, args[2], out long buffering)) return default;
        if (mode.Any(c => !"rwaxbt+".Contains(c)) || mode.Distinct().Count() != mode.Length) return ts.RaiseValueError($"invalid mode: '{mode}'");
        bool isBinary = mode.Contains('b'), isText = mode.Contains('t'), updates = mode.Contains('+');
        if (isBinary && isText) return ts.RaiseValueError("can't have text and binary mode at once");
        if (mode.Count(c => "rwax".Contains(c)) > 1) return ts.RaiseValueError("must have exactly one of create/read/write/append mode");
        if (isBinary && !encoding.IsNone) return ts.RaiseValueError("binary mode doesn't take an encoding argument");
        if (isBinary && !errors.IsNone) return ts.RaiseValueError("binary mode doesn't take an errors argument");
        if (isBinary && !newline.IsNone) return ts.RaiseValueError("binary mode doesn't take a newline argument");
        InterpreterState interp = ts.Interp;
        string rawMode = mode.Replace("b", "", StringComparison.Ordinal).Replace("t", "", StringComparison.Ordinal);
        Value raw = Operations.Call(ts, interp.Defined(FileIoType.Definition), file, (PyStr)rawMode, args[6], args[7]);
        if (raw.IsNull) return default;
        if (buffering == 0) return isBinary ? raw : ts.RaiseValueError("can't have unbuffered text I/O");
        TypeDefinition kind = updates ? BufferedTypes.Random : mode.Contains('r') ? BufferedTypes.Reader : BufferedTypes.Writer;
        Value buffer = Operations.Call(ts, interp.Defined(kind), raw);
        if (buffer.IsNull || isBinary) return buffer;
        Value text = Operations.Call(ts, interp.Defined(TextWrapperType.Definition), buffer, encoding, errors, newline, Value.Bool(buffering == 1));
        if (text.IsNull) return default;
        return Operations.SetAttribute(ts, text, "mode", (PyStr)mode) ? text : default;
    }
}
