using System.Text;
using PyJitVerify.Runtime.Builtins.Modules.Io;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>A text file over one of the interpreter's output streams: <c>sys.stdout</c> and <c>sys.stderr</c>.</summary>
public sealed class PyTextStream : PyObject
{
    internal PyTextStream(PyType type, string name, Stream target) : base(TypeKind.Instance)
    {
        Class = type;
        Name = name;
        Target = target;
    }

    internal string Name { get; }

    internal Stream Target { get; }
}

/// <summary>Makes the two standard streams of an interpreter.</summary>
internal static class TextStreams
{
    /// <summary><c>sys.stdin</c>: text over descriptor 0.</summary>
    public static Value Input(InterpreterState interp)
    {
        var raw = new PyFileIo(interp.Defined(FileIoType.Definition)) { Descriptor = 0, Reads = true, ClosesDescriptor = false };
        Operations.InstanceDict(interp.MainThread, raw).SetStr("name", (PyStr)"<stdin>");
        var buffer = new PyBuffered(interp.Defined(BufferedTypes.Reader)) { Raw = raw, Sink = raw };
        var text = new PyTextWrapper(interp.Defined(TextWrapperType.Definition)) { Buffer = buffer };
        Operations.InstanceDict(interp.MainThread, text).SetStr("mode", (PyStr)"r");
        return text;
    }

    private static readonly TypeDefinition Definition = new TypeDefinition("TextIOWrapper", TypeKind.Instance)
    {
        Module = "_io",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (_, self) => (PyStr)$"<_io.TextIOWrapper name='{self.Unchecked<PyTextStream>().Name}' mode='w' encoding='utf-8'>",
        },
        Methods =
        [
            MethodDefinition.OneArg("write", static (ts, self, text) => text.Ref is PyStr s
                ? (TextEncoding.Write(ts, self.Unchecked<PyTextStream>().Target, s) ? Value.Int(s.Length) : default)
                : ts.RaiseTypeError($"write() argument must be str, not {ts.TypeOf(text).LayoutName}")),
            MethodDefinition.OneArg("writelines", IoBases.WriteLines),
            MethodDefinition.NoArgs("flush", static (_, self) =>
            {
                self.Unchecked<PyTextStream>().Target.Flush();
                return Value.None;
            }),
            MethodDefinition.NoArgs("isatty", static (_, _) => Value.False),
            MethodDefinition.NoArgs("writable", static (_, _) => Value.True),
            MethodDefinition.NoArgs("readable", static (_, _) => Value.False),
        ],
        GetSets =
        [
            new("name", static (_, self) => (PyStr)self.Unchecked<PyTextStream>().Name),
            new("encoding", static (_, _) => (PyStr)"utf-8"),
            new("errors", static (_, _) => (PyStr)"strict"),
            new("closed", static (_, _) => Value.False),
        ],
    };

    public static (PyTextStream Out, PyTextStream Error) Create(InterpreterState interp)
    {
        PyType parent = interp.Type(TypeKind.Object);
        var type = new PyType(interp, Definition, parent);
        type.Slots = SlotTable.Inherit(Definition.Slots, parent.Slots);
        return (new PyTextStream(type, "<stdout>", interp.Output.StandardOutput), new PyTextStream(type, "<stderr>", interp.Output.StandardError));
    }
}

/// <summary>Text to UTF-8 on its way out.</summary>
internal static class TextEncoding
{
    /// <summary>False with UnicodeEncodeError, or the end of the output budget, pending.</summary>
    public static bool Write(ThreadState ts, Stream stream, PyStr text)
    {
        if (text.IsAscii) return ts.Interp.Output.Write(ts, stream, text.Latin1);
        if (text.Width > 1)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] is < 0xd800 or > 0xdfff) continue;
                int end = i + 1;
                while (end < text.Length && text[end] is >= 0xd800 and <= 0xdfff) end++;
                RaiseSurrogates(ts, text, i, end);
                return false;
            }
        }
        return ts.Interp.Output.Write(ts, stream, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void RaiseSurrogates(ThreadState ts, PyStr text, int start, int end)
    {
        Value[] args = [(PyStr)"utf-8", text, Value.Int(start), Value.Int(end), (PyStr)"surrogates not allowed"];
        PyException exception = PyException.Create(ts.Interp.Exceptions.UnicodeEncodeError, args);
        exception.Extra = args;
        ts.Raise(exception);
    }
}
