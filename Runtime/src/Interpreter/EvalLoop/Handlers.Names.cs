using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

internal static unsafe partial class Handlers
{
    private static Value* LocalsOf(ThreadState ts, Frame frame) => ts.Stack.Base + frame.Base;

    private static PyStr NameOf(Frame frame, int index) => frame.Code.NameTable[index];

    // Locals and cells.

    private static partial bool MakeCell(ThreadState ts, Frame frame, int oparg)
    {
        Value* slot = LocalsOf(ts, frame) + oparg;
        *slot = new PyCell(*slot);
        return true;
    }

    private static partial bool CopyFreeVars(ThreadState ts, Frame frame, int oparg)
    {
        PyCell[] closure = frame.Function!.Closure;
        Value* slot = LocalsOf(ts, frame) + frame.Code.LocalCount - oparg;
        for (int i = 0; i < oparg; i++) slot[i] = closure[i];
        return true;
    }

    private static partial bool DeleteFast(ThreadState ts, Frame frame, int oparg)
    {
        Value* slot = LocalsOf(ts, frame) + oparg;
        if (slot->IsNull) return RaiseUnbound(ts, frame, oparg);
        *slot = default;
        return true;
    }

    private static PyCell CellAt(ThreadState ts, Frame frame, int index) => LocalsOf(ts, frame)[index].Unchecked<PyCell>();

    private static partial bool LoadDeref(ThreadState ts, Frame frame, int oparg)
    {
        Value content = CellAt(ts, frame, oparg).Content;
        return content.IsNull ? RaiseUnbound(ts, frame, oparg) : Push(ts, content);
    }

    private static partial bool StoreDeref(ThreadState ts, Frame frame, int oparg)
    {
        CellAt(ts, frame, oparg).Content = ts.Stack.Top[-1];
        return Drop(ts, 1, true);
    }

    private static partial bool DeleteDeref(ThreadState ts, Frame frame, int oparg)
    {
        PyCell cell = CellAt(ts, frame, oparg);
        if (cell.Content.IsNull) return RaiseUnbound(ts, frame, oparg);
        cell.Content = default;
        return true;
    }

    private static bool RaiseUnbound(ThreadState ts, Frame frame, int index)
    {
        PyStr name = frame.Code.LocalNames[index];
        if ((frame.Code.LocalKinds[index] & LocalKind.Free) != 0)
            ts.RaiseNameError($"cannot access free variable '{name}' where it is not associated with a value in enclosing scope", name);
        else
            ts.RaiseNameError($"cannot access local variable '{name}' where it is not associated with a value", name, unbound: true);
        return false;
    }

    // Globals and namespaces.

    private static partial bool LoadGlobal(ThreadState ts, Frame frame, int oparg)
    {
        if (!FindGlobal(ts, frame, NameOf(frame, oparg >> 1), out Value value)) return false;
        *ts.Stack.Top++ = value;
        if ((oparg & 1) != 0) *ts.Stack.Top++ = default;
        return true;
    }

    /// <summary>A global or builtin. A namespace that is a subclass of dict is asked as any mapping. False: an exception is pending.</summary>
    private static bool FindGlobal(ThreadState ts, Frame frame, PyStr name, out Value value)
    {
        int found = LookUp(ts, frame.Globals, name, out value);
        if (found == 0) found = LookUp(ts, frame.Builtins, name, out value);
        return found != 0 ? found > 0 : RaiseNotDefined(ts, name);
    }

    private static bool RaiseNotDefined(ThreadState ts, PyStr name)
    {
        ts.RaiseNameError($"name '{name}' is not defined", name);
        return false;
    }

    private static partial bool StoreGlobal(ThreadState ts, Frame frame, int oparg)
    {
        frame.Globals.SetStr(NameOf(frame, oparg), ts.Stack.Top[-1]);
        return Drop(ts, 1, true);
    }

    private static partial bool DeleteGlobal(ThreadState ts, Frame frame, int oparg) =>
        frame.Globals.RemoveStr(NameOf(frame, oparg)) || RaiseNotDefined(ts, NameOf(frame, oparg));

    /// <summary>1 found, 0 absent, -1 failed.</summary>
    private static int LookUp(ThreadState ts, in Value mapping, PyStr name, out Value value)
    {
        if (mapping.Ref is PyDict { Kind: TypeKind.Dict } dict) return dict.TryGetStr(name, out value) ? 1 : 0;
        value = default;
        if (mapping.IsNull) return 0;
        value = Operations.GetItem(ts, mapping, name);
        if (!value.IsNull) return 1;
        if (!ts.PendingMatches(ts.Interp.Exceptions.KeyError)) return -1;
        ts.ClearPending();
        return 0;
    }

    private static partial bool LoadName(ThreadState ts, Frame frame, int oparg)
    {
        PyStr name = NameOf(frame, oparg);
        int found = LookUp(ts, frame.LocalsMapping, name, out Value value);
        if (found < 0) return false;
        if (found == 0 && !FindGlobal(ts, frame, name, out value)) return false;
        return Push(ts, value);
    }

    private static partial bool StoreName(ThreadState ts, Frame frame, int oparg)
    {
        PyStr name = NameOf(frame, oparg);
        if (frame.LocalsMapping.Ref is PyDict { Kind: TypeKind.Dict } dict)
        {
            dict.SetStr(name, ts.Stack.Top[-1]);
            return Drop(ts, 1, true);
        }
        return Drop(ts, 1, Operations.SetItem(ts, frame.LocalsMapping, name, ts.Stack.Top[-1]));
    }

    private static partial bool DeleteName(ThreadState ts, Frame frame, int oparg)
    {
        PyStr name = NameOf(frame, oparg);
        if (frame.LocalsMapping.Ref is PyDict { Kind: TypeKind.Dict } dict) return dict.RemoveStr(name) || RaiseNotDefined(ts, name);
        return Operations.SetItem(ts, frame.LocalsMapping, name, default);
    }

    private static partial bool LoadLocals(ThreadState ts, Frame frame, int oparg)
    {
        if (!frame.LocalsMapping.IsNull) return Push(ts, frame.LocalsMapping);
        ts.Raise(ts.Interp.Exceptions.SystemError, "no locals");
        return false;
    }

    private static partial bool LoadFromDictOrGlobals(ThreadState ts, Frame frame, int oparg)
    {
        PyStr name = NameOf(frame, oparg);
        int found = LookUp(ts, ts.Stack.Top[-1], name, out Value value);
        if (found < 0) return false;
        if (found == 0 && !FindGlobal(ts, frame, name, out value)) return false;
        return Replace(ts, 1, value);
    }

    private static partial bool LoadFromDictOrDeref(ThreadState ts, Frame frame, int oparg)
    {
        int found = LookUp(ts, ts.Stack.Top[-1], frame.Code.LocalNames[oparg], out Value value);
        if (found < 0) return false;
        if (found == 0) value = CellAt(ts, frame, oparg).Content;
        return value.IsNull ? RaiseUnbound(ts, frame, oparg) : Replace(ts, 1, value);
    }

    private static partial bool LoadBuildClass(ThreadState ts, Frame frame, int oparg)
    {
        if (frame.Builtins.TryGetStr("__build_class__", out Value builder)) return Push(ts, builder);
        ts.RaiseNameError("__build_class__ not found", "__build_class__");
        return false;
    }

    private static partial bool SetupAnnotations(ThreadState ts, Frame frame, int oparg)
    {
        int found = LookUp(ts, frame.LocalsMapping, Names.Annotations, out _);
        if (found != 0) return found > 0;
        if (frame.LocalsMapping.Ref is not PyDict { Kind: TypeKind.Dict } dict) return Operations.SetItem(ts, frame.LocalsMapping, Names.Annotations, new PyDict());
        dict.SetStr(Names.Annotations, new PyDict());
        return true;
    }

    private static partial bool LoadCommonConstant(ThreadState ts, Frame frame, int oparg)
    {
        switch (oparg)
        {
            case 0: return Push(ts, ts.Interp.Exceptions.AssertionError);
            case 1: return Push(ts, ts.Interp.Exceptions.NotImplementedError);
            case 2: return Push(ts, ts.Interp.Type(TypeKind.Tuple));
            default:
                ts.Interp.Builtins.TryGetStr(oparg == 3 ? "all" : "any", out Value builtin);
                return Push(ts, builtin);
        }
    }

    // Attributes.

    private static partial bool LoadAttr(ThreadState ts, Frame frame, int oparg)
    {
        PyStr name = NameOf(frame, oparg >> 1);
        Value owner = ts.Stack.Top[-1];
        if ((oparg & 1) == 0) return Replace(ts, 1, Operations.GetAttribute(ts, owner, name));
        if (!Operations.GetMethod(ts, owner, name, out Value callable, out bool passSelf)) return false;
        ts.Stack.Top[-1] = callable;
        *ts.Stack.Top++ = passSelf ? owner : default;
        return true;
    }

    private static partial bool StoreAttr(ThreadState ts, Frame frame, int oparg) =>
        Drop(ts, 2, Operations.SetAttribute(ts, ts.Stack.Top[-1], NameOf(frame, oparg), ts.Stack.Top[-2]));

    private static partial bool DeleteAttr(ThreadState ts, Frame frame, int oparg) =>
        Drop(ts, 1, Operations.SetAttribute(ts, ts.Stack.Top[-1], NameOf(frame, oparg), default));

    private static partial bool LoadSuperAttr(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        PyStr name = NameOf(frame, oparg >> 2);
        bool isCalled = (oparg & 1) != 0;
        Value result, bound = default;
        if (ReferenceEquals(sp[-3].Ref, ts.Interp.Type(TypeKind.Super)) && sp[-2].Ref is PyType start)
        {
            if (!SuperType.Load(ts, start, sp[-1], name, isCalled, out result, out bound)) return false;
        }
        else
        {
            // Somebody rebound the name: call what it is now. super() without arguments finds them in the frame.
            Value made = (oparg & 2) == 0 ? Operations.Call(ts, sp[-3]) : Operations.Call(ts, sp[-3], sp[-2], sp[-1]);
            result = made.IsNull ? default : Operations.GetAttribute(ts, made, name);
        }
        if (!Replace(ts, 3, result)) return false;
        if (isCalled) *ts.Stack.Top++ = bound;
        return true;
    }

    private static partial bool LoadSpecial(ThreadState ts, Frame frame, int oparg)
    {
        Value owner = ts.Stack.Top[-1];
        PyStr name = oparg switch { 0 => Names.Enter, 1 => Names.Exit, 2 => Names.AsyncEnter, _ => Names.AsyncExit };
        int found = Operations.LookupSpecial(ts, owner, name, out Value bound);
        if (found <= 0)
        {
            if (found == 0) RaiseNoContextManager(ts, owner, name, isAsync: oparg >= 2);
            return false;
        }
        ts.Stack.Top[-1] = bound;
        *ts.Stack.Top++ = default;
        return true;
    }

    private static void RaiseNoContextManager(ThreadState ts, in Value owner, PyStr missing, bool isAsync)
    {
        PyType type = ts.TypeOf(owner);
        bool hasOther = type.TryLookup(isAsync ? Names.Enter : Names.AsyncEnter, out _) && type.TryLookup(isAsync ? Names.Exit : Names.AsyncExit, out _);
        string hint = !hasOther ? "" : isAsync ? " but it supports the context manager protocol. Did you mean to use 'with'?"
            : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
        ts.RaiseTypeError($"'{type.MessageName}' object does not support the {(isAsync ? "asynchronous " : "")}context manager protocol (missed {missing} method){hint}");
    }

    // Functions and modules.

    private static partial bool MakeFunction(ThreadState ts, Frame frame, int oparg)
    {
        var code = (PyCode)ts.Stack.Top[-1].Ref!;
        var function = new PyFunction(ts.Interp, code, frame.Globals);
        if ((code.Flags & CodeFlags.HasDocstring) != 0) function.Doc = code.Constants[0];
        return Replace(ts, 1, function);
    }

    private static partial bool SetFunctionAttribute(ThreadState ts, Frame frame, int oparg)
    {
        var function = (PyFunction)ts.Stack.Top[-1].Ref!;
        Value value = ts.Stack.Top[-2];
        switch (oparg)
        {
            case 1: function.Defaults = (PyTuple)value.Ref!; break;
            case 2: function.KeywordDefaults = (PyDict)value.Ref!; break;
            case 4: function.Annotations = value; break;
            case 8: function.Closure = [.. ((PyTuple)value.Ref!).Items.Select(v => (PyCell)v.Ref!)]; break;
            case 16: function.Annotate = value; break;
        }
        return Replace(ts, 2, function);
    }

    private static partial bool ImportName(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        PyStr name = NameOf(frame, oparg);
        Value result;
        if (!frame.Builtins.TryGetStr(Names.Import, out Value importer))
        {
            ts.Raise(ts.Interp.Exceptions.ImportError, "__import__ not found");
            return false;
        }
        if (importer.Ref is PyBuiltinFunction { Definition.Name: "__import__" })
            result = ts.Interp.Evaluator.Import(ts, name, frame.Globals, sp[-1], (int)sp[-2].Bits);
        else
            result = Operations.Call(ts, importer, name, frame.Globals, frame.LocalsMapping.IsNull ? Value.None : frame.LocalsMapping, sp[-1], sp[-2]);
        return Replace(ts, 2, result);
    }

    private static partial bool ImportFrom(ThreadState ts, Frame frame, int oparg)
    {
        Value module = ts.Stack.Top[-1];
        PyStr name = NameOf(frame, oparg);
        int found = Operations.TryGetAttribute(ts, module, name, out Value value);
        if (found > 0) return Push(ts, value);
        return found == 0 && Intrinsics.ImportFromFallback(ts, module, name, out value) > 0 && Push(ts, value);
    }

    // Exceptions.

    private static partial bool PushExcInfo(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        Value raised = sp[-1];
        sp[-1] = ts.Handled.Exception is { } previous ? previous : Value.None;
        *sp = raised;
        ts.Stack.Top = sp + 1;
        ts.Handled.Exception = (PyException)raised.Ref!;
        return true;
    }

    private static partial bool PopExcept(ThreadState ts, Frame frame, int oparg)
    {
        ts.Handled.Exception = ts.Stack.Top[-1].Ref as PyException;
        return Drop(ts, 1, true);
    }

    private static partial bool CheckExcMatch(ThreadState ts, Frame frame, int oparg)
    {
        Value type = ts.Stack.Top[-1];
        foreach (Value candidate in type.Ref is PyTuple tuple ? tuple.Items : [type])
        {
            if (candidate.Ref is PyType { IsException: true }) continue;
            ts.RaiseTypeError("catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        PyType raised = ts.TypeOf(ts.Stack.Top[-2]);
        bool matches = false;
        foreach (Value candidate in type.Ref is PyTuple all ? all.Items : [type]) matches |= raised.IsSubtypeOf((PyType)candidate.Ref!);
        ts.Stack.Top[-1] = Value.Bool(matches);
        return true;
    }

    private static partial bool WithExceptStart(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        var raised = (PyException)sp[-1].Ref!;
        Value traceback = raised.Traceback is { } t ? t : Value.None;
        Value[] args = sp[-4].IsNull ? [ts.TypeOf(raised), raised, traceback] : [sp[-4], ts.TypeOf(raised), raised, traceback];
        return Push(ts, Operations.Call(ts, sp[-5], args, null));
    }
}
