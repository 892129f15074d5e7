import annotationlib
def f(a: int, b: undefined, *c: "text", d: list[int] = 1, **e: f) -> None: pass
try: f.__annotations__
except NameError as x: print(x)
undefined = "now defined"
print({k: v if k != "e" else "f" for k, v in f.__annotations__.items()}, f.__annotations__ is f.__annotations__)
print(f.__annotate__.__name__, f.__annotate__(1)["a"])
try: f.__annotate__(2)
except NotImplementedError as x: print("NotImplementedError", x)
try: f.__annotate__(3)
except NotImplementedError as x: print("NotImplementedError", x)
try: f.__annotate__("x")
except TypeError as x: print("TypeError")
class C:
    x: int
    y: missing
    z: "str" = 1
    def m(self, q: missing): pass
    w: x = 5
try: C.__annotations__
except NameError as x: print(x)
print(annotationlib.get_annotations(C, format=annotationlib.Format.STRING))
print(annotationlib.get_annotations(C, format=annotationlib.Format.FORWARDREF)["y"].__forward_arg__)
missing = 9
try: print(C.__annotations__)
except NameError as x: print(x)
class D(C): pass
print(D.__annotations__, "__annotations__" in vars(D), D.__annotate__)
class E: pass
print(E.__annotations__, (lambda: 0).__annotations__, (lambda: 0).__annotate__)
f.__annotations__ = {"new": 1}; print(f.__annotations__, f.__annotate__)
del f.__annotations__; print(f.__annotations__)
def g(x: int): pass
g.__annotate__ = lambda fmt: {"r": fmt}; print(g.__annotations__)
g.__annotate__ = None; print(g.__annotations__)
def err(fn):
    try: fn(); print("fine")
    except Exception as x: print(type(x).__name__, x)
def e1(): g.__annotate__ = 5
def e2(): g.__annotations__ = 5
def e3(): del g.__annotate__
def e4(): int.__annotations__
def e5(): int.__annotations__ = {}
def e6(): g.__annotate__ = lambda fmt: 5; g.__annotations__
def e7(): E.__annotations__ = 5; print(E.__annotations__)
def e8(): del E.__annotations__; print(E.__annotations__)
def e9(): E.__annotate__ = 5
for e in (e1, e2, e3, e4, e5, e6, e7, e8, e9): err(e)
class F:
    for i in range(2):
        if i: a: int
        else: b: str
    if 0: c: float
print(F.__annotations__)
def outer():
    loc = int
    class G:
        p: loc
        def m(self, r: loc) -> G: pass
    return G
G = outer(); print(G.__annotations__["p"].__name__, G.m.__annotations__["return"] is G)
class H:
    T = str
    a: T
    T = bytes
print(H.__annotations__)
class I:
    a: __priv = 1
    __b: int
__priv = 0; _I__priv = "mangled"
print(I.__annotations__)
n = 0
for i in range(60):
    def h(x: i, y: n) -> f: pass
    n += h.__annotations__["x"]
print(n)
