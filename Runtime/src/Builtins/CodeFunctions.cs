using PyJitVerify.Runtime.Builtins.Modules.Ast;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The builtin functions that compile, run and import code, and that show namespaces.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>.</remarks>
internal static class CodeFunctions
{
    /// <summary>Flags of <c>compile()</c>: PyCF_ONLY_AST, PyCF_OPTIMIZED_AST.</summary>
    private const long OnlyTree = 0x400, OptimizedTree = 0x8400;

    /// <summary>Every flag that CPython 3.14 takes: of futures, of compilation, and one that means nothing any more.</summary>
    private const long KnownFlags = 0x1FE0000 | 0xF600 | 0x10;

    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.NoArgs("globals", static (ts, _) => ts.Frame is { } frame ? frame.Globals : Value.None),
        MethodDefinition.NoArgs("locals", static (ts, _) => Locals(ts)),
        MethodDefinition.Signed("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", Compile),
        MethodDefinition.Signed("eval", "source, /, globals=None, locals=None", static (ts, _, args) => Eval(ts, args[0], args[1], args[2])),
        MethodDefinition.Signed("exec", "source, /, globals=None, locals=None, *, closure=None",
            static (ts, _, args) => Exec(ts, args[0], args[1], args[2], args[3])),
        MethodDefinition.Signed("__import__", "name, globals=None, locals=None, fromlist=absent, level=0", static (ts, _, args) =>
        {
            if (args[0].Ref is not PyStr name) return ts.RaiseTypeError("module name must be a string");
            Value level = args[4];
            if (!Operations.ToIndex(ts, ref level)) return default;
            if (level.Bits > 0 && !args[1].IsNone && args[1].Ref is not PyDict) return ts.RaiseTypeError("globals must be a dict");
            return ts.Interp.Evaluator.Import(ts, name, args[1].Ref as PyDict, args[3].IsNull ? PyTuple.Empty : args[3], (int)level.Bits);
        }),
    ];

    /// <summary>
    /// The namespace of the current frame: the mapping itself in a module or class body, a fresh dict in a function and in a
    /// comprehension that is inlined into a module or class body (PEP 667, PEP 709).
    /// </summary>
    /// <remarks>Source: CPython <c>Python/ceval.c</c>, <c>_PyEval_GetFrameLocals</c>; <c>Objects/frameobject.c</c>, <c>_PyFrame_GetLocals</c>.</remarks>
    public static Value Locals(ThreadState ts)
    {
        if (ts.Frame is not { } frame) return ts.Raise(ts.Interp.Exceptions.SystemError, "frame does not exist");
        var result = new PyDict();
        PyCode code = frame.Code;
        bool isFunction = frame.LocalsMapping.IsNull;
        for (int i = 0; i < code.LocalCount; i++)
        {
            if (!isFunction && (code.LocalKinds[i] & LocalKind.Hidden) == 0) continue;
            Value value = ts.Interp.Evaluator.ReadLocal(ts, frame, i);
            if (!value.IsNull) result.SetStr(code.LocalNames[i], value);
        }
        if (isFunction && frame.Object is { ExtraLocals: { } extra } && !DictOps.Update(ts, result, extra)) return default;
        return isFunction || result.Count > 0 ? result : frame.LocalsMapping;
    }

    private static Value Compile(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyStr? fileName = args[1].Ref is PyBytes path ? System.Text.Encoding.UTF8.GetString(path.Data) : args[1].Ref as PyStr;
        if (fileName is not null && fileName.ToString().Contains('\0', StringComparison.Ordinal)) return ts.RaiseValueError("embedded null character");
        if (fileName is null)
            return ts.RaiseTypeError($"expected str, bytes or os.PathLike object, not {ts.TypeOf(args[1]).LayoutName}");
        if (args[2].Ref is not PyStr modeName)
            return ts.RaiseTypeError($"compile() argument 'mode' must be str, not {ts.TypeOf(args[2]).LayoutName}");
        CompileMode mode;
        switch (modeName.ToString())
        {
            case "exec": mode = CompileMode.Exec; break;
            case "eval": mode = CompileMode.Eval; break;
            case "single": mode = CompileMode.Single; break;
            default: return ts.RaiseValueError("compile() mode must be 'exec', 'eval' or 'single'");
        }
        if (!SequenceOps.TryLong(ts, args[3], out long flags) || !SequenceOps.TryLong(ts, args[5], out long optimize)) return default;
        if ((flags & ~KnownFlags) != 0) return ts.RaiseValueError("compile(): unrecognised flags");
        if (optimize is < -1 or > 2) return ts.RaiseValueError("compile(): invalid optimize value");
        int dontInherit = Operations.IsTrue(ts, args[4]);
        if (dontInherit < 0) return default;
        bool inherits = dontInherit == 0 && InheritsAnnotations(ts);
        var options = new CompileOptions((int)Math.Max(0, optimize), inherits || (flags & (long)CodeFlags.FutureAnnotations) != 0);
        bool wantsTree = (flags & OnlyTree) != 0;
        Mod? tree;
        AstClasses classes = AstClasses.Of(ts.Interp);
        if (ts.TypeOf(args[0]).IsSubtypeOf(classes.Root))
        {
            if (wantsTree && (flags & OptimizedTree) != OptimizedTree) return args[0];
            tree = ObjectsToTree.Convert(ts, args[0], mode switch { CompileMode.Exec => "Module", CompileMode.Eval => "Expression", _ => "Interactive" });
        }
        else
        {
            if (args[0].Ref is PyCode code) return code;
            if (!IsSource(ts, args[0])) return ts.RaiseTypeError("compile() arg 1 must be a string, bytes or AST object");
            if (!CheckNulls(ts, args[0])) return default;
            tree = ts.Interp.Compiler.Parse(ts, args[0], fileName.ToString(), mode);
        }
        if (tree is null) return default;
        return wantsTree ? TreeToObjects.Convert(ts, tree) : ts.Interp.Compiler.CompileTree(ts, tree, fileName.ToString(), options);
    }

    /// <summary>The code that is running was compiled with <c>from __future__ import annotations</c>.</summary>
    private static bool InheritsAnnotations(ThreadState ts) => ts.Frame is { } frame && (frame.Code.Flags & CodeFlags.FutureAnnotations) != 0;

    /// <summary>False with SyntaxError pending for text that no source can contain.</summary>
    private static bool CheckNulls(ThreadState ts, in Value source)
    {
        bool hasNull = source.Ref is PyStr text ? text.ToString().Contains('\0', StringComparison.Ordinal) : source.Ref is PyBytes bytes && Array.IndexOf(bytes.Data, (byte)0) >= 0;
        if (hasNull) ts.Raise(ts.Interp.Exceptions.SyntaxError, "source code string cannot contain null bytes");
        return !hasNull;
    }

    private static bool IsSource(ThreadState ts, in Value value) =>
        value.Ref is PyMemoryView || ts.TypeOf(value).InstanceKind is TypeKind.Str or TypeKind.Bytes or TypeKind.ByteArray;

    private static Value Eval(ThreadState ts, Value source, Value globals, Value locals)
    {
        if (!locals.IsNone && !IsMapping(ts, locals)) return ts.RaiseTypeError("locals must be a mapping");
        if (!globals.IsNone && globals.Ref is not PyDict)
            return ts.RaiseTypeError(IsMapping(ts, globals) ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
        if (!ResolveNamespaces(ts, ref globals, ref locals)) return default;
        if (source.Ref is PyCode given)
        {
            if (given.FreeCount > 0) return ts.RaiseTypeError("code object passed to eval() may not contain free variables");
            return ts.Interp.Evaluator.Execute(ts, given, globals.Unchecked<PyDict>(), locals, []);
        }
        if (!IsSource(ts, source)) return ts.RaiseTypeError("eval() arg 1 must be a string, bytes or code object");
        if (!CheckNulls(ts, source)) return default;
        if (source.Ref is PyStr text)
        {
            int start = 0;
            while (start < text.Length && text[start] is ' ' or '\t') start++;
            source = text.Substring(start, text.Length - start);
        }
        PyCode? code = ts.Interp.Compiler.Compile(ts, source, "<string>", CompileMode.Eval, new CompileOptions(0, InheritsAnnotations(ts)));
        return code is null ? default : ts.Interp.Evaluator.Execute(ts, code, globals.Unchecked<PyDict>(), locals, []);
    }

    private static Value Exec(ThreadState ts, Value source, Value globals, Value locals, Value closure)
    {
        if (!globals.IsNone && globals.Ref is not PyDict) return ts.RaiseTypeError($"exec() globals must be a dict, not {ts.TypeOf(globals).LayoutName}");
        if (!locals.IsNone && !IsMapping(ts, locals)) return ts.RaiseTypeError($"locals must be a mapping or None, not {ts.TypeOf(locals).LayoutName}");
        if (!ResolveNamespaces(ts, ref globals, ref locals)) return default;
        PyCode? code = source.Ref as PyCode;
        PyCell[] cells = [];
        if (code is not null)
        {
            if (code.FreeCount == 0)
            {
                if (!closure.IsNone) return ts.RaiseTypeError("cannot use a closure with this code object");
            }
            else if (closure.Ref is PyTuple tuple && tuple.Count == code.FreeCount && Array.TrueForAll(tuple.Items, static v => v.Ref is PyCell))
            {
                cells = Array.ConvertAll(tuple.Items, static v => v.Unchecked<PyCell>());
            }
            else
            {
                return ts.RaiseTypeError($"code object requires a closure of exactly length {code.FreeCount}");
            }
        }
        else
        {
            if (!closure.IsNone) return ts.RaiseTypeError("closure can only be used when source is a code object");
            if (!IsSource(ts, source)) return ts.RaiseTypeError("exec() arg 1 must be a string, bytes or code object");
            if (!CheckNulls(ts, source)) return default;
            code = ts.Interp.Compiler.Compile(ts, source, "<string>", CompileMode.Exec, new CompileOptions(0, InheritsAnnotations(ts)));
            if (code is null) return default;
        }
        return ts.Interp.Evaluator.Execute(ts, code, globals.Unchecked<PyDict>(), locals, cells).IsNull ? default : Value.None;
    }

    /// <summary>Fills in the namespaces of the caller, and the builtins where they are missing.</summary>
    private static bool ResolveNamespaces(ThreadState ts, ref Value globals, ref Value locals)
    {
        if (globals.IsNone)
        {
            if (ts.Frame is not { } frame)
            {
                ts.Raise(ts.Interp.Exceptions.SystemError, "globals and locals cannot be NULL");
                return false;
            }
            globals = frame.Globals;
            if (locals.IsNone) locals = Locals(ts);
            if (locals.IsNull) return false;
        }
        else if (locals.IsNone)
        {
            locals = globals;
        }
        PyDict dict = globals.Unchecked<PyDict>();
        if (!dict.TryGetStr(Names.Builtins, out _)) dict.SetStr(Names.Builtins, ts.Frame?.Builtins ?? ts.Interp.Builtins);
        return true;
    }

    private static bool IsMapping(ThreadState ts, in Value value) =>
        value.Ref is PyDict || ts.TypeOf(value).Slots.Subscript is not null;
}
