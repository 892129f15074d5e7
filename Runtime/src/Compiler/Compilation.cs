using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>Compiles a syntax tree into a code object.</summary>
internal static class Compilation
{
    /// <summary>The code object, or the reason why there is none. The two are never both there.</summary>
    public static (PyCode? Code, SyntaxErrorInfo? Error) Compile(InterpreterState interp, Mod module, string fileName)
    {
        try
        {
            FutureFeatures future = FutureFeatures.Of(module, annotations: false);
            Scope root = SymbolTable.Build(module, future);
            var unit = new CodeGenerator.CompilationUnit(fileName, text => interp.Intern(text), ConstantOf, module is Interactive, future);
            return (CodeGenerator.Compile(unit, root, module), null);
        }
        catch (CompileError error)
        {
            SourceSpan span = error.Span;
            return (null, new SyntaxErrorInfo(SyntaxErrorKind.SyntaxError, error.Message, fileName, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1, null));
        }

        Value ConstantOf(ConstantValue constant) => constant switch
        {
            ConstantValue.None => Value.None,
            ConstantValue.Ellipsis => Value.Ellipsis,
            ConstantValue.Bool b => Value.Bool(b.Value),
            ConstantValue.Int i => PyInt.Normalize(i.Value),
            ConstantValue.Float f => Value.Float(f.Value),
            ConstantValue.Str s => StringConstant(interp, s.Value),
            ConstantValue.Bytes b => new PyBytes([.. b.Value]),
            ConstantValue.Imaginary i => new PyComplex(new System.Numerics.Complex(0, i.Value)),
            _ => throw new InvalidOperationException($"no value for {constant}"),
        };
    }

    /// <summary>Strings that look like names are interned, as CPython does.</summary>
    private static PyStr StringConstant(InterpreterState interp, PyText text)
    {
        PyStr value = PyStr.From(text.CodePoints);
        return value.Length <= 64 && value.IsAscii ? interp.Intern(value) : value;
    }
}
