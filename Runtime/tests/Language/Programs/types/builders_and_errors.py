def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import types
C = types.new_class("C", (int,), {}, lambda ns: ns.update(x=1))
print(C, C.x, C(5) + 1, types.resolve_bases((list[int],)), types.prepare_class("D"), types.get_original_bases(C))
m = types.ModuleType("mod", "docs")
m.x = 1
print(m.__name__, m.__doc__, m, sorted(vars(m)))
attempt(lambda: m.y)
attempt(types.ModuleType)
attempt(types.ModuleType, 5)
m.__getattr__ = lambda name: f"made {name}"
print(m.anything)


def f(a, b=2, *, c=3):
    return a, b, c


g = types.FunctionType(f.__code__, {}, "renamed", (9,), ())
print(g.__name__, g(1, c=4), g.__defaults__)
attempt(g, 1)
attempt(types.FunctionType, 5, {})
attempt(types.FunctionType, f.__code__, 5)
attempt(types.FunctionType, f.__code__, {}, 5)
attempt(types.FunctionType, f.__code__, {}, "n", 5)
attempt(types.FunctionType, (lambda x: lambda: x)(1).__code__, {})
b = types.MethodType(f, 1)
print(b(), b.__self__, b.__func__ is f, b == types.MethodType(f, 1), b.__name__)
attempt(types.MethodType, 5, 1)
attempt(types.MethodType, f, None)
attempt(types.MethodType, f)
c = types.CellType(5)
print(c.cell_contents, c == types.CellType(5), c < types.CellType(6), repr(types.CellType())[:9])
attempt(lambda: types.CellType().cell_contents)
c.cell_contents = 6
del c.cell_contents
attempt(lambda: c.cell_contents)
n = types.SimpleNamespace(a=1, b=2)
n.c = 3
print(n, n == types.SimpleNamespace(a=1, b=2, c=3), vars(n), types.SimpleNamespace({"x": 1}, y=2), types.SimpleNamespace([("k", 1)]), n.__reduce__()[1:])
attempt(types.SimpleNamespace, 5)
attempt(types.SimpleNamespace, {1: 2})
attempt(lambda: n.zz)
attempt(lambda: n < n)
p = types.MappingProxyType({"a": 1})
print(p, p["a"], p | {"b": 2}, {"b": 2} | p, p.get("z"), list(p), len(p), "a" in p, p.copy(), p == {"a": 1}, list(reversed(p)), hash(types.MappingProxyType({}).__class__) is not None)
attempt(p.__setitem__ if hasattr(p, "__setitem__") else lambda *a: (_ for _ in ()).throw(TypeError("no setitem")), "a", 1)
attempt(types.MappingProxyType, 5)
attempt(types.MappingProxyType, [1])
attempt(lambda: p["zz"])
attempt(hash, p)
d = types.DynamicClassAttribute(lambda self: 5)
print(type(d).__name__, types.coroutine(lambda: (yield)).__name__)
attempt(types.coroutine, 5)
print(memoryview(b"ab").__buffer__(0).tolist(), b"ab".__buffer__(0)[0], bytearray(b"q").__buffer__(0).tobytes())
a = types.GenericAlias(list, (int,))
print(a, a == list[int], a.__origin__, a.__args__, types.GenericAlias(int, 5), hash(a) == hash(list[int]), a(), isinstance(a, type), list[int]([1]), types.UnionType is type(int | str))
attempt(types.GenericAlias)
attempt(types.GenericAlias, list)
attempt(lambda: list[int]["x"])
attempt(lambda: isinstance([], list[int]))
attempt(lambda: list[int].zzz)
for name in ("NoneType", "EllipsisType", "NotImplementedType"):
    t = getattr(types, name)
    print(t, t())
    attempt(t, 1)
for name in ("FunctionType", "GeneratorType", "CoroutineType", "AsyncGeneratorType", "FrameType", "TracebackType", "BuiltinFunctionType", "WrapperDescriptorType", "MethodDescriptorType", "GetSetDescriptorType", "MemberDescriptorType", "CapsuleType"):
    print(getattr(types, name), end=" ")
    attempt(getattr(types, name))
