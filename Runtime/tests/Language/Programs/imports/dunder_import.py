import builtins
real = builtins.__import__
class Rel: sibling = "sib"; other = "oth"
class Up: deep = 1
class Made: up = Up
def fake(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", repr(name), globals is not None and globals.get("__name__"), locals is globals, fromlist, level)
    if name == "made.up": return Up if fromlist else Made
    if name == "one": return "not a module"
    if name == "star": return type("S", (), {"a": 1, "_b": 2})
    if name == "": return Rel
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = fake
import one
print(one)
import one as two
print(two)
import made.up
print(made.up.deep)
import made.up as mu
print(mu.deep)
from made.up import deep, deep as d2
print(deep, d2)
from . import sibling, other as o
print(sibling, o)
def inside():
    import one as x
    from made.up import deep as y
    return x, y
print(inside())
class C:
    import one
    from made.up import deep
print(C.one, C.deep)
def err(s, ns=None):
    try: exec(s, {} if ns is None else ns); print("fine")
    except BaseException as e: print(type(e).__name__, e)
err("from one import nothing")
err("from one import upper; print(upper())")
ns = {"__name__": "named"}
err("from star import *", ns); print(sorted(k for k in ns if not k.startswith("__")))
err("from one import *", ns2 := {}); print(len(ns2) > 5)
err("import made.down as x")
n = 0
builtins.__import__ = lambda *a: (a[0], len(a))
for i in range(200):
    import counted
    n += counted[1]
print(n, counted)
err("import a.b.c as q; print(q)")
def late():
    for i in range(200):
        if i == 150: builtins.__import__ = lambda *a: "changed"
        import thing
    return thing
print(late())
del builtins.__import__
err("import sys")
builtins.__import__ = real
err("import sys; print(sys.__name__)")
err("import sys", {"__builtins__": {}})
err("import sys; print(sys)", {"__builtins__": {"__import__": lambda *a: "own", "print": print}})
builtins.__import__ = 5
err("import sys")
builtins.__import__ = real
print(__import__("sys").__name__, __import__("os.path").__name__, __import__("os.path", fromlist=["x"]).__name__ in ("posixpath", "ntpath"))
for args in [(), (5,), ("",), ("a", None, None, (), -1), ("a", {}, {}, (), 1), ("a", {"__package__": "x"}, {}, (), 1), ("", {"__package__": "sys"}, {}, ("path",), 1), ("a", 5, {}, (), 1), ("a", {"__package__": 5}, {}, (), 1), ("a", {"__package__": "sys"}, {}, (), 3), ("a\0b",)]:
    try: print(__import__(*args))
    except BaseException as e: print(type(e).__name__, e)
