def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import types


def f(a, b=1, /, c=2, *args, d, e=5, **kw) -> "ret":
    """The doc."""
    local = a
    return local, b, c, args, d, e, kw


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__globals__ is globals(), f.__builtins__["len"] is len if isinstance(f.__builtins__, dict) else f.__builtins__.len is len, f.__type_params__, f.__dict__, type(f).__name__)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_names, code.co_freevars, code.co_cellvars, code.co_flags, code.co_firstlineno, code.co_consts[:1])
f.__defaults__ = (10, 20)
f.__kwdefaults__ = {"d": 30, "e": 5}
print(f(1), f(1, 2, 3, 4, e=6, z=7))
f.__defaults__ = None
attempt(f, 1)
f.__kwdefaults__ = None
attempt(f, 1, 2, 3)
for name, value in (("__defaults__", 5), ("__defaults__", [1]), ("__kwdefaults__", 5), ("__code__", 5), ("__name__", 5), ("__qualname__", 5), ("__annotations__", 5), ("__dict__", 5), ("__closure__", None), ("__globals__", {}), ("__type_params__", 5), ("__doc__", 5), ("__module__", 5), ("new", 1)):
    try:
        setattr(f, name, value)
        print(name, getattr(f, name))
    except Exception as error:
        print(name, type(error).__name__, error)
for name in ("__name__", "__code__", "__doc__", "new", "missing", "__defaults__"):
    try:
        delattr(f, name)
        print("deleted", name, getattr(f, name, "gone"))
    except Exception as error:
        print(name, type(error).__name__, error)


def outer(x):
    def inner():
        return x

    def other():
        return -x
    return inner, other


inner, other = outer(5)
print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, inner.__qualname__, other())
inner.__closure__[0].cell_contents = 9
print(inner(), other())
inner.__code__ = other.__code__
print(inner())
attempt(setattr, inner, "__code__", f.__code__)
attempt(setattr, f, "__code__", inner.__code__)


def g(a):
    return a + 1


def h(a):
    return a * 100


results = []
for i in range(60):
    if i == 50:
        g.__code__ = h.__code__
    results.append(g(i))
print(results[48:52])
for i in range(50):
    if i == 40:
        g.__defaults__ = (7,)
    results.append(g() if i >= 40 else g(1))
print(results[-2:], g == g, hash(g) == hash(g), g != h, bool(g))
replaced = code.replace(co_name="renamed", co_firstlineno=100)
print(replaced.co_name, replaced.co_firstlineno, replaced == code, code == code.replace(), hash(code) == hash(code.replace()), types.FunctionType(replaced, {}, "n", (8, 9))(1, d=2, e=3)[:3], list(code.co_lines())[0][2] > 0, list(code.co_positions())[0][0] > 0)
attempt(code.replace, co_argcount="x")
attempt(code.replace, bad=1)
attempt(setattr, code, "co_name", "x")
attempt(type, "S", (types.FunctionType,), {})
bound = types.MethodType(g, 3)
print(bound(), bound.__func__ is g, bound.__self__, bound.__name__, bound == types.MethodType(g, 3), repr(bound).split(" at ")[0] != "")
attempt(setattr, bound, "x", 1)
attempt(lambda: bound.nope)
g.attr = "via func"
print(bound.attr, lambda_name := (lambda: 0).__name__, (lambda x, *y: x).__code__.co_varnames)
