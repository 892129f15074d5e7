using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>Compiles a syntax tree into a code object.</summary>
internal static class Compilation
{
    /// <summary>The code object, or the reason why there is none. The two are never both there.</summary>
    public static (PyCode? Code, SyntaxErrorInfo? Error) Compile(InterpreterState interp, Mod module, string fileName, CompileOptions options = default, SyntaxWarnings? warnings = null)
    {
        try
        {
            FutureFeatures future = FutureFeatures.Of(module, options.FutureAnnotations);
            warnings ??= new SyntaxWarnings();
            Scope root = SymbolTable.Build(module, future, warnings);
            var unit = new CodeGenerator.CompilationUnit(fileName, text => interp.Intern(text), constant => ConstantOf(interp, constant), module is Interactive, future, options.OptimizationLevel, warnings);
            return (CodeGenerator.Compile(unit, root, module), null);
        }
        catch (CompileError error)
        {
            SourceSpan span = error.Span;
            return (null, new SyntaxErrorInfo(SyntaxErrorKind.SyntaxError, error.Message, fileName, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1, null));
        }
    }

    /// <summary>The value of a constant in a tree.</summary>
    public static Value ConstantOf(InterpreterState interp, ConstantValue constant) => constant switch
    {
        ConstantValue.None => Value.None,
        ConstantValue.Ellipsis => Value.Ellipsis,
        ConstantValue.Bool b => Value.Bool(b.Value),
        ConstantValue.Int i => PyInt.Normalize(i.Value),
        ConstantValue.Float f => Value.Float(f.Value),
        ConstantValue.Str s => StringConstant(interp, s.Value),
        ConstantValue.Bytes b => new PyBytes([.. b.Value]),
        ConstantValue.Imaginary i => new PyComplex(new System.Numerics.Complex(0, i.Value)),
        ConstantValue.Complex c => new PyComplex(new System.Numerics.Complex(c.Real, c.Imag)),
        ConstantValue.Tuple t => new PyTuple([.. t.Items.Select(item => ConstantOf(interp, item))]),
        ConstantValue.FrozenSet s => FrozenSet(interp, s.Items.Select(item => ConstantOf(interp, item))),
        _ => throw new InvalidOperationException($"no value for {constant}"),
    };

    /// <summary>The items are constants, which always can be hashed.</summary>
    private static PySet FrozenSet(InterpreterState interp, IEnumerable<Value> items)
    {
        var set = new PySet(isFrozen: true);
        foreach (Value item in items)
        {
            if (!set.Add(interp.MainThread, item)) throw new InvalidOperationException("a constant cannot be hashed");
        }
        return set;
    }

    /// <summary>Strings that look like names are interned, as CPython does.</summary>
    private static PyStr StringConstant(InterpreterState interp, PyText text)
    {
        PyStr value = PyStr.From(text.CodePoints);
        return value.Length <= 64 && value.IsAscii ? interp.Intern(value) : value;
    }
}
