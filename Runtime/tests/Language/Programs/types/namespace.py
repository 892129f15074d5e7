def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import types

n = types.SimpleNamespace(a=1, b="x")
print(n, n.a, n == types.SimpleNamespace(b="x", a=1), vars(n), types.SimpleNamespace(), types.SimpleNamespace({"k": 1}, j=2))
n.c = n
print(n)
del n.c
attempt(delattr, n, "zz")
attempt(types.SimpleNamespace, 5)
attempt(types.SimpleNamespace, {1: 2})
attempt(lambda: n < n)
attempt(lambda: n.__replace__(a=5))
m = types.ModuleType("m", "doc")
m.x = 1
print(m.__name__, m.__doc__, m.x, repr(m), sorted(k for k in vars(m) if k != "__builtins__"))
attempt(lambda: m.missing)
attempt(types.ModuleType)
attempt(types.ModuleType, 5)
f = types.FunctionType((lambda x: x + y).__code__, {"y": 10}, "named")
print(f(1), f.__name__, types.MethodType(f, 5)())
attempt(types.FunctionType, 5, {})
attempt(types.FunctionType, (lambda: 1).__code__, 5)
cell = types.CellType(5)
print(cell.cell_contents, types.CellType() == types.CellType(), cell > types.CellType(4))
attempt(lambda: types.CellType().cell_contents)
cell.cell_contents = 9
print(cell.cell_contents, types.new_class("N", (int,), {}, lambda ns: ns.update(z=1)).z, types.resolve_bases((int,)))
print(types.GenericAlias(list, (int,)), types.NoneType, types.EllipsisType, types.UnionType)
