using System.Collections.Concurrent;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Makes the exception types: constructor, members, repr, str.</summary>
/// <remarks>Source: CPython <c>Objects/exceptions.c</c>.</remarks>
internal static class BaseExceptionType
{
    private static readonly ConcurrentDictionary<string, TypeDefinition> Definitions = [];

    public static PyType Make(InterpreterState interp, string name, PyType baseType)
    {
        TypeDefinition definition = Definitions.GetOrAdd(name, Define);
        var type = new PyType(interp, definition, baseType);
        type.Slots = SlotTable.Inherit(definition.Slots, baseType.Slots);
        type.Flags |= TypeFlags.Exception;
        return type;
    }

    private static TypeDefinition Define(string name) => new(name, TypeKind.Instance)
    {
        Slots = name == "BaseException" ? RootSlots : SlotsOf(name),
        Methods = name == "BaseException" ? RootMethods : name == "BaseExceptionGroup" ? ExceptionGroupType.Methods : [],
        GetSets = name == "BaseException" ? RootMembers : name == "BaseExceptionGroup" ? ExceptionGroupType.Members : [.. ExceptionDefinitions.MembersOf(name).Select(MemberOf)],
    };

    private static readonly TypeSlots RootSlots = new()
    {
        New = New,
        Init = Init,
        Repr = Repr,
        Str = Str,
    };

    private static TypeSlots SlotsOf(string name) => name switch
    {
        "KeyError" => new TypeSlots { Str = static (ts, self) => Exception(self).Args is { Count: 1 } args ? Operations.Repr(ts, args[0]) : Str(ts, self) },
        "BaseExceptionGroup" => ExceptionGroupType.Slots,
        "OSError" => OSErrorType.Slots,
        "UnicodeEncodeError" or "UnicodeDecodeError" or "UnicodeTranslateError" => UnicodeErrorTypes.SlotsOf(name),
        "SyntaxError" => new TypeSlots { Init = InitSyntaxError, Str = SyntaxErrorText },
        "NameError" or "AttributeError" or "ImportError" => new TypeSlots { Init = InitWithKeywords },
        _ => new TypeSlots(),
    };

    private static readonly MethodDefinition[] RootMethods =
    [
        MethodDefinition.OneArg("with_traceback", static (ts, self, traceback) => SetTraceback(ts, self, self, traceback) ? self : default),
        MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
        {
            PyException error = Exception(self);
            PyTuple args = ts.TypeOf(self).IsSubtypeOf(ts.Interp.Exceptions["OSError"]) ? OSErrorType.ReducedArguments(error) : error.Args;
            PyDict members = Operations.InstanceDict(ts, error);
            return members.Count == 0 ? new PyTuple([ts.TypeOf(self), args]) : new PyTuple([ts.TypeOf(self), args, members]);
        }),
        MethodDefinition.OneArg("__setstate__", static (ts, self, state) =>
        {
            if (state.IsNone) return Value.None;
            if (state.Ref is not PyDict members) return ts.RaiseTypeError("state is not a dictionary");
            for (int i = 0; i < members.EntryCount; i++)
            {
                PyDict.Entry entry = members.EntryAt(i);
                if (entry.Key.IsNull) continue;
                if (entry.Key.Ref is not PyStr name) return ts.RaiseTypeError($"attribute name must be string, not '{ts.TypeOf(entry.Key).LayoutName}'");
                if (!Operations.SetAttribute(ts, self, name, entry.Value)) return default;
            }
            return Value.None;
        }),
        MethodDefinition.OneArg("add_note", static (ts, self, note) =>
        {
            if (note.Ref is not PyStr text) return ts.RaiseTypeError($"add_note() argument must be str, not {ts.TypeOf(note).LayoutName}");
            return AddNote(ts, Exception(self), text) ? Value.None : default;
        }),
    ];

    private static readonly PyStr Notes = "__notes__";

    private static readonly GetSetDefinition[] RootMembers =
    [
        new("args", static (_, self) => Exception(self).Args, static (ts, _, instance, value) =>
        {
            PyList? list = value.IsNull ? null : Operations.ToList(ts, value);
            if (list is null)
            {
                if (value.IsNull) ts.RaiseTypeError("args may not be deleted");
                return false;
            }
            Exception(instance).Args = new PyTuple(list.ToArray());
            return true;
        }),
        new("__traceback__", static (_, self) => Exception(self).Traceback is { } t ? t : Value.None, SetTraceback),
        new("__context__", static (_, self) => Exception(self).Context is { } c ? c : Value.None, static (ts, _, instance, value) =>
            SetLink(ts, value, "context", e => Exception(instance).Context = e)),
        new("__cause__", static (_, self) => Exception(self).Cause is { } c ? c : Value.None, static (ts, _, instance, value) =>
            SetLink(ts, value, "cause", e =>
            {
                Exception(instance).Cause = e;
                Exception(instance).SuppressContext = true;
            })),
        new("__suppress_context__", static (_, self) => Value.Bool(Exception(self).SuppressContext), static (ts, _, instance, value) =>
        {
            if (!value.IsBool)
            {
                ts.RaiseTypeError(value.IsNull ? "can't delete numeric/char attribute" : "attribute value type must be bool");
                return false;
            }
            Exception(instance).SuppressContext = value.Bits != 0;
            return true;
        }),
        ClassBuilder.DictAttribute,
    ];

    /// <summary>Appends to <c>__notes__</c>.</summary>
    public static bool AddNote(ThreadState ts, PyException exception, PyStr note)
    {
        int found = Operations.TryGetAttribute(ts, exception, Notes, out Value notes);
        if (found < 0) return false;
        if (found == 0)
        {
            notes = new PyList();
            if (!Operations.SetAttribute(ts, exception, Notes, notes)) return false;
        }
        if (notes.Ref is not PyList list) return !ts.RaiseTypeError("Cannot add note: __notes__ is not a list").IsNull;
        list.Append(note);
        return true;
    }

    private static PyException Exception(in Value value) => value.Unchecked<PyException>();

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        var exception = new PyException(type) { Args = given == 0 ? PyTuple.Empty : new PyTuple(args[..given].ToArray()) };
        FillExtra(ts, type, exception);
        return exception;
    }

    private static void FillExtra(ThreadState ts, PyType type, PyException exception)
    {
        PyType builtin = type;
        while (builtin.IsHeap) builtin = builtin.Base!;
        ExceptionDefinitions.FillExtra(builtin.Name, exception);
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 })
        {
            ts.RaiseTypeError($"{ts.TypeOf(self).LayoutName}() takes no keyword arguments");
            return false;
        }
        Exception(self).Args = args.Length == 0 ? PyTuple.Empty : new PyTuple(args.ToArray());
        FillExtra(ts, ts.TypeOf(self), Exception(self));
        return true;
    }

    /// <summary>NameError(name=), AttributeError(name=, obj=), ImportError(name=, path=).</summary>
    private static bool InitWithKeywords(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (!Init(ts, self, args[..given], null)) return false;
        PyType builtin = ts.TypeOf(self);
        while (ExceptionDefinitions.MembersOf(builtin.Name).Count == 0 || builtin.IsHeap) builtin = builtin.Base!;
        IReadOnlyList<string> members = ExceptionDefinitions.MembersOf(builtin.Name);
        for (int i = 0; i < args.Length - given; i++)
        {
            int index = members.ToList().IndexOf(keywordNames![i].Ref!.ToString()!);
            if (index < 0)
            {
                ts.RaiseTypeError($"{builtin.Name}() got an unexpected keyword argument '{keywordNames[i].Ref}'{NameSuggestion.DidYouMean(keywordNames[i].Ref!.ToString()!, members)}");
                return false;
            }
            Exception(self).Extra![index] = args[given + i];
        }
        return true;
    }

    /// <summary>SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset)).</summary>
    private static bool InitSyntaxError(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!Init(ts, self, args, keywordNames)) return false;
        Value[] extra = [args.Length > 0 ? args[0] : Value.None, Value.None, Value.None, Value.None, Value.None, Value.None, Value.None, Value.None];
        if (args.Length == 2)
        {
            PyList? info = Operations.ToList(ts, args[1]);
            if (info is null) return false;
            if (info.Count is < 4 or > 7)
            {
                ts.RaiseTypeError(info.Count < 4 ? $"function missing required argument {info.Count + 1}" : $"function takes at most 7 arguments ({info.Count} given)");
                return false;
            }
            if (info.Count == 5)
            {
                ts.RaiseTypeError("end_offset must be provided when end_lineno is provided");
                return false;
            }
            info.Span[..Math.Min(info.Count, 6)].CopyTo(extra.AsSpan(1));
        }
        Exception(self).Extra = extra;
        return true;
    }

    private static Value SyntaxErrorText(ThreadState ts, Value self)
    {
        Value[] extra = Exception(self).Extra ?? [Value.None, Value.None, Value.None];
        PyStr? message = Operations.Str(ts, extra[0]);
        if (message is null) return default;
        string? file = extra[1].Ref is PyStr path ? path.ToString().Split('/')[^1] : null;
        if (extra[2].IsInt) return (PyStr)(file is null ? $"{message} (line {extra[2].Bits})" : $"{message} ({file}, line {extra[2].Bits})");
        return file is null ? message : (PyStr)$"{message} ({file})";
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyTuple args = Exception(self).Args;
        PyStr? text = args.Count == 1 ? Operations.Repr(ts, args[0]) : args.Count == 0 ? "()" : Operations.Repr(ts, args);
        if (text is null) return default;
        return (PyStr)(args.Count == 1 ? $"{ts.TypeOf(self).Name}({text})" : $"{ts.TypeOf(self).Name}{text}");
    }

    /// <summary>What <c>BaseException.__str__</c> gives.</summary>
    internal static Value Text(ThreadState ts, Value self) => Str(ts, self);

    private static Value Str(ThreadState ts, Value self)
    {
        PyTuple args = Exception(self).Args;
        return args.Count switch
        {
            0 => PyStr.Empty,
            1 => Operations.Str(ts, args[0]),
            _ => Operations.Str(ts, args),
        };
    }

    private static GetSetDefinition MemberOf(string name, int index) => new(name,
        (_, self) => Exception(self).Extra is { } extra && index < extra.Length && !extra[index].IsNull ? extra[index] : Value.None,
        (_, _, instance, value) =>
        {
            PyException exception = Exception(instance);
            Value[] extra = exception.Extra ?? [];
            if (extra.Length <= index) Array.Resize(ref extra, index + 1);
            extra[index] = value.IsNull ? Value.None : value;
            exception.Extra = extra;
            return true;
        });

    private static bool SetTraceback(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is PyTraceback traceback) Exception(instance).Traceback = traceback;
        else if (value.IsNone) Exception(instance).Traceback = null;
        else
        {
            ts.RaiseTypeError(value.IsNull ? "__traceback__ may not be deleted" : "__traceback__ must be a traceback or None");
            return false;
        }
        return true;
    }

    private static bool SetLink(ThreadState ts, Value value, string what, Action<PyException?> store)
    {
        if (value.Ref is PyException exception) store(exception);
        else if (value.IsNone) store(null);
        else
        {
            ts.RaiseTypeError(value.IsNull ? $"__{what}__ may not be deleted" : $"exception {what} must be None or derive from BaseException");
            return false;
        }
        return true;
    }
}
