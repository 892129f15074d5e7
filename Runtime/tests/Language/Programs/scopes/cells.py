import types
def make():
    x = 1
    def get(): return x
    def put(v): nonlocal x; x = v
    def rem(): nonlocal x; del x
    return get, put, rem
get, put, rem = make()
c = get.__closure__[0]
print(c.cell_contents, type(c).__name__, put.__closure__[0] is c)
c.cell_contents = 5; print(get()); put(7); print(c.cell_contents)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
del c.cell_contents; err(get); err(lambda: c.cell_contents); err(rem); print(repr(c).startswith("<cell at"), repr(c).endswith("empty>")); put(3); print(get()); rem(); err(get)
print(types.CellType(1).cell_contents, types.CellType() == types.CellType(), types.CellType(1) < types.CellType(2), types.CellType(1) == types.CellType(1), types.CellType() < types.CellType(0)); err(lambda: types.CellType(1, 2)); err(lambda: types.CellType(1) < 5); err(lambda: types.CellType(x=1)); err(lambda: hash(types.CellType(1))); err(lambda: types.CellType("a") < types.CellType(1))
f = types.FunctionType(get.__code__, {}, "named", None, (types.CellType("own"),)); print(f(), f.__name__, f.__qualname__)
err(lambda: types.FunctionType(get.__code__, {})); err(lambda: types.FunctionType(get.__code__, {}, None, None, ())); err(lambda: types.FunctionType(get.__code__, {}, None, None, (1,))); err(lambda: types.FunctionType(get.__code__, {}, None, None, [])); err(lambda: types.FunctionType(5, {})); err(lambda: types.FunctionType(get.__code__, 5)); err(lambda: types.FunctionType((lambda: 1).__code__, {}, 5)); err(lambda: types.FunctionType((lambda: 1).__code__, {}, None, 5)); err(lambda: types.FunctionType((lambda: 1).__code__, {}, None, None, (types.CellType(),))); err(lambda: types.FunctionType((lambda a=1: a).__code__, {}, "n", (9,))()); err(lambda: types.FunctionType((lambda *, k: k).__code__, {}, kwdefaults={"k": 8})())
err(lambda: setattr(get, "__closure__", ())); err(lambda: setattr(get, "__globals__", {}))
fs = [lambda: i for i in range(3)]; print([q() for q in fs]); fs = [lambda i=i: i for i in range(3)]; print([q() for q in fs])
def loop():
    out = []
    for i in range(300): out.append(lambda: i)
    i = "last"
    return {q() for q in out}
print(loop())
def counter():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    return inc
a, b = counter(), counter()
for i in range(300): a()
print(a(), b())
def shared(n):
    t = 0
    def add(x): nonlocal t; t += x
    for i in range(n): add(i); t += 1
    return t
print(shared(300))
def deep():
    v = 0
    def l1():
        def l2():
            def l3(): nonlocal v; v += 1; return v
            return l3
        return l2
    f = l1()()
    return [f() for _ in range(3)], v
print(deep())
def param(x, f=None):
    if f is None: return param(x * 2, lambda: x)
    return x, f()
print(param(5))
def exc():
    try: raise ValueError("v")
    except ValueError as e: f = lambda: e
    return f
err(exc())
exec("def q():\n  return free", {"free": 1}, loc := {}); print(loc["q"]()); err(lambda: exec((lambda: 1).__code__, {}, closure=())); err(lambda: exec(get.__code__, closure=(c,))); err(lambda: exec(get.__code__, closure=())); err(lambda: exec(get.__code__, closure=[c])); err(lambda: exec("1", closure=())); err(lambda: exec(get.__code__, closure=(1,)))
