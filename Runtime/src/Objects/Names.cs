namespace PyJitVerify.Runtime.Objects;

/// <summary>Names that the Runtime itself looks up. Immutable, so all interpreters share them.</summary>
internal static class Names
{
    public static readonly PyStr Abs = "__abs__", Annotate = "__annotate__", AnnotateFunc = "__annotate_func__", Annotations = "__annotations__", Aiter = "__aiter__", Anext = "__anext__",
        Await = "__await__", Bases = "__bases__", Bool = "__bool__", Builtins = "__builtins__", Bytes = "__bytes__", Call = "__call__", Class = "__class__",
        ClassCell = "__classcell__", ClassDict = "__classdict__", ClassGetItem = "__class_getitem__", Contains = "__contains__", Del = "__del__", DelAttr = "__delattr__",
        Delete = "__delete__", DelItem = "__delitem__", Dict = "__dict__", Dir = "__dir__", DivMod = "__divmod__", Doc = "__doc__",
        Enter = "__enter__", Exit = "__exit__", AsyncEnter = "__aenter__", AsyncExit = "__aexit__", Eq = "__eq__", File = "__file__", Float = "__float__", Format = "__format__",
        Get = "__get__", GetAttr = "__getattr__", GetAttribute = "__getattribute__", GetItem = "__getitem__",
        Hash = "__hash__", Import = "__import__", Index = "__index__", Init = "__init__", InitSubclass = "__init_subclass__",
        InstanceCheck = "__instancecheck__", Int = "__int__", Iter = "__iter__", Keys = "keys", Len = "__len__", LengthHint = "__length_hint__",
        Main = "__main__", MatchArgs = "__match_args__", Missing = "__missing__", Module = "__module__", MroEntries = "__mro_entries__", Name = "__name__",
        New = "__new__", Next = "__next__", OrigBases = "__orig_bases__", Prepare = "__prepare__", QualName = "__qualname__", Repr = "__repr__",
        Reversed = "__reversed__", Round = "__round__", Set = "__set__", SetAttr = "__setattr__", SetItem = "__setitem__", SetName = "__set_name__",
        Slots = "__slots__", Str = "__str__", SubclassCheck = "__subclasscheck__", Subclasses = "__subclasses__", Throw = "throw", Close = "close", Send = "send",
        Trunc = "__trunc__", Floor = "__floor__", Ceil = "__ceil__", TypeParams = "__type_params__", Weakref = "__weakref__", Write = "write", Flush = "flush", Self = "self",
        FirstLine = "__firstlineno__", StaticAttributes = "__static_attributes__", ClassDictCell = "__classdictcell__", Super = "super", Metaclass = "metaclass", Wrapped = "__wrapped__", All = "__all__",
        Path = "__path__", Package = "__package__", Spec = "__spec__", Loader = "__loader__", Complex = "__complex__", Args = "args";
}
