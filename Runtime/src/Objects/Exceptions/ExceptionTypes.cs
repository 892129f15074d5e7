namespace PyJitVerify.Runtime.Objects;

/// <summary>The exception types of one interpreter that the Runtime itself raises or catches; all of them by name.</summary>
public sealed class ExceptionTypes
{
    private readonly Dictionary<string, PyType> _byName = [];

    internal ExceptionTypes(InterpreterState interp)
    {
        foreach ((string name, string baseName) in ExceptionDefinitions.Hierarchy)
        {
            PyType baseType = baseName == "object" ? interp.Type(TypeKind.Object) : _byName[baseName];
            _byName.Add(name, BaseExceptionType.Make(interp, name, baseType));
        }
        _byName.Add("ExceptionGroup", MakeGroup(interp));
        BudgetExhausted = BaseExceptionType.Make(interp, "BudgetExhausted", this["BaseException"]);
    }

    /// <summary>The one builtin type with two bases.</summary>
    private PyType MakeGroup(InterpreterState interp)
    {
        PyType baseGroup = this["BaseExceptionGroup"], exception = this["Exception"];
        PyType group = BaseExceptionType.Make(interp, "ExceptionGroup", baseGroup);
        group.Bases = [baseGroup, exception];
        group.Mro = [group, baseGroup, .. exception.Mro];
        exception.Subclasses.Add(group);
        return group;
    }

    public PyType this[string name] => _byName[name];

    public IEnumerable<KeyValuePair<string, PyType>> All => _byName;

    /// <summary>Ends a run. It is no builtin name, and no handler of Python code catches it.</summary>
    internal PyType BudgetExhausted { get; }

    public PyType BaseException => field ??= this["BaseException"];
    public PyType Exception => field ??= this["Exception"];
    public PyType TypeError => field ??= this["TypeError"];
    public PyType ValueError => field ??= this["ValueError"];
    public PyType IndexError => field ??= this["IndexError"];
    public PyType KeyError => field ??= this["KeyError"];
    public PyType LookupError => field ??= this["LookupError"];
    public PyType AttributeError => field ??= this["AttributeError"];
    public PyType NameError => field ??= this["NameError"];
    public PyType UnboundLocalError => field ??= this["UnboundLocalError"];
    public PyType RuntimeError => field ??= this["RuntimeError"];
    public PyType RecursionError => field ??= this["RecursionError"];
    public PyType NotImplementedError => field ??= this["NotImplementedError"];
    public PyType StopIteration => field ??= this["StopIteration"];
    public PyType StopAsyncIteration => field ??= this["StopAsyncIteration"];
    public PyType GeneratorExit => field ??= this["GeneratorExit"];
    public PyType OverflowError => field ??= this["OverflowError"];
    public PyType ZeroDivisionError => field ??= this["ZeroDivisionError"];
    public PyType MemoryError => field ??= this["MemoryError"];
    public PyType AssertionError => field ??= this["AssertionError"];
    public PyType ImportError => field ??= this["ImportError"];
    public PyType ModuleNotFoundError => field ??= this["ModuleNotFoundError"];
    public PyType SystemExit => field ??= this["SystemExit"];
    public PyType SyntaxError => field ??= this["SyntaxError"];
    public PyType SystemError => field ??= this["SystemError"];
    public PyType UnicodeDecodeError => field ??= this["UnicodeDecodeError"];
    public PyType UnicodeEncodeError => field ??= this["UnicodeEncodeError"];
}
