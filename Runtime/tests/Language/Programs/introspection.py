import sys
class types:
    FunctionType = type(lambda: 0)
    CellType = type((lambda x: lambda: x)(0).__closure__[0])
    try: 1 / 0
    except ZeroDivisionError as e: TracebackType = type(e.__traceback__)
def f(a, b=2, *args, c, d=4, **kw):
    "doc"
    x = a + b
    def inner(): return x, a
    return inner
co = f.__code__
for n in ("co_argcount","co_posonlyargcount","co_kwonlyargcount","co_nlocals","co_flags","co_firstlineno","co_name","co_qualname","co_varnames","co_cellvars","co_freevars","co_names"):
    print(n, getattr(co, n))
print(co.co_consts[0], [type(c).__name__ for c in co.co_consts])
print(list(co.co_lines())[0][2], len(list(co.co_positions())) == len(co.co_code) // 2, type(co.co_code))
g = types.FunctionType(co, {"z": 1}, "gg", (9,), None, {"d": 8, "c": 0})
print(g.__name__, g.__qualname__, g.__defaults__, g.__kwdefaults__, g.__globals__, g.__closure__, g.__doc__, g(1)()[0])
r = co.replace(co_name="renamed", co_firstlineno=100)
print(r.co_name, r.co_firstlineno, r == co, co == co.replace(), hash(co) == hash(co.replace()))
try: co.replace(nope=1)
except TypeError as e: print(e)
cell = f(1, c=3).__closure__[0]; print(cell.cell_contents, cell == types.CellType(1), types.CellType() == types.CellType())
try: types.CellType().cell_contents
except ValueError as e: print(e)
cell.cell_contents = 42
def swap(): return 1
def other(): return 2
swap.__code__ = other.__code__; print(swap())
def d(x=1): return x
d.__defaults__ = (5,); print(d())
del d.__defaults__
try: d()
except TypeError as e: print(e)
try: d.__code__ = 3
except TypeError as e: print(e)
try: swap.__code__ = cell_fn.__code__ if 0 else f(1, c=2).__code__
except ValueError as e: print(e)
try: d.__name__ = 3
except TypeError as e: print(e)
try: d.__closure__ = 3
except AttributeError as e: print(e)
def loc():
    a = 1; b = [2]
    fr = sys._getframe()
    L = fr.f_locals
    print(type(L).__name__, dict(L) == {"a": 1, "b": [2], "fr": fr}, L["a"], "b" in L, len(L), list(L))
    L["a"] = 10; print(a)
    L["new"] = 3; print(L["new"], "new" in fr.f_locals, locals().get("new"))
    try: del L["a"]
    except ValueError as e: print(e)
    try: L["zz"]
    except KeyError as e: print(e)
    def h():
        sys._getframe(1).f_locals["b"] = "changed"
    h(); print(b, fr.f_back.f_code.co_name, fr.f_lineno, fr.f_code.co_name)
    L.update({"a": 11}); print(a, L.get("q", 7), L.setdefault("w", 1), L.pop("w"), sorted(L.keys()))
    exec("a = 5; y = 6"); print(a, "y" in locals())
    print(eval("a + 1"), [eval("b") for _ in range(1)], eval("a", {"a": 3}), eval("a", {"a": 3}, {"a": 4}))
    return fr
fr = loc()
print(fr.f_locals["a"], fr.f_back is None or fr.f_back.f_code.co_name)
class K:
    x = 1
    locals()["y"] = 2
    print(sys._getframe().f_locals is locals(), y)
print(K.y)
try: 1/0
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_next, tb.tb_lineno, tb.tb_frame.f_code.co_name, type(tb.tb_lasti))
    t2 = types.TracebackType(tb, tb.tb_frame, tb.tb_lasti, 99); print(t2.tb_lineno, t2.tb_next is tb)
    try: tb.tb_next = t2
    except ValueError as x: print(x)
    try: tb.tb_next = 5
    except TypeError as x: print(x)
def gen():
    yield 1
    yield from range(2)
g = gen(); print(g.gi_frame.f_lineno, g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code.co_name)
next(g); next(g); print(g.gi_frame.f_lineno, g.gi_suspended, type(g.gi_yieldfrom).__name__, g.gi_frame.f_generator is g)
g.close(); print(g.gi_frame)
for args in [("1+1","f","eval"), ("x=1","f","exec"), ("1\n","f","single"), ("x","f","bad"), (3,"f","exec"), ("x y","f","exec"), (b"x=1","f","exec"), ("a\0b","f","exec")]:
    try: print(type(compile(*args)))
    except Exception as e: print(type(e).__name__, e)
code = compile("q = 1\ndef z(): return q", "<x>", "exec"); ns = {}; exec(code, ns); print(ns["z"](), sorted(k for k in ns if k != "__builtins__"))
try: exec("x", {"__builtins__": {}})
except NameError as e: print(e)
print(eval("  1 + 2 "), eval(compile("[i for i in range(3)]", "", "eval")))
class Map(dict):
    def __missing__(self, k): return k * 2
print(eval("foo", {}, Map()), eval("foo + bar", {"foo": "x"}, Map()))
exec("single = 5", {}, m := {}); print(m)
exec(compile("1+1\n'a'\nNone", "", "single") if 0 else compile("5*5", "", "single"))
def ff(): return sys._getframe(1).f_lineno
print(ff())
print(fr.f_globals is globals(), fr.f_builtins is __builtins__.__dict__)
try: fr.f_lineno = 3
except Exception as e: print(type(e).__name__)
def tbl(): 
    try: yield
    finally: print("closed")
x = tbl(); next(x)
try: x.gi_frame.clear()
except RuntimeError as e: print(e)
x.close()
