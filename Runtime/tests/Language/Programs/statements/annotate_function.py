def f(a: int, b: "str" = 1, *args: undefined1, c: undefined2 = 2, **kw: 5) -> None: pass
print(type(f.__annotate__).__name__, f.__annotate__.__name__, f.__annotate__.__qualname__)
def err(g):
    try: print(g())
    except BaseException as e: print(type(e).__name__, e)
err(lambda: f.__annotations__); undefined1 = 1; err(lambda: f.__annotations__); undefined2 = 2; print(f.__annotations__); undefined1 = 9; print(f.__annotations__["args"])
err(lambda: f.__annotate__(1)); err(lambda: f.__annotate__(2)); err(lambda: f.__annotate__(3)); err(lambda: f.__annotate__(4)); err(lambda: f.__annotate__(0)); err(lambda: f.__annotate__()); err(lambda: f.__annotate__("x")); err(lambda: f.__annotate__(1.5))
f.__annotations__ = {"x": 1}; print(f.__annotations__, f.__annotate__); f.__annotate__ = lambda fmt: {"fmt": fmt}; print(f.__annotations__); del f.__annotations__; print(f.__annotations__, f.__annotate__)
err(lambda: setattr(f, "__annotate__", 5)); err(lambda: setattr(f, "__annotations__", 5)); err(lambda: delattr(f, "__annotate__")); f.__annotations__ = None; print(f.__annotations__)
f.__annotate__ = lambda fmt: 5; err(lambda: f.__annotations__); f.__annotate__ = lambda: 1; err(lambda: f.__annotations__)
def g(): pass
print(g.__annotate__, g.__annotations__); g.__annotations__["z"] = 1; print(g.__annotations__)
class C:
    a: int
    b: "fwd" = 3
    c: later
    __priv: float
    def m(self, x: a) -> C: pass
    if b: d: list
    else: e: dict
print(type(C.__annotate__).__name__, C.__annotate__.__qualname__); err(lambda: C.__annotations__); later = "L"; print(C.__annotations__)
print(C.m.__annotations__ == {"x": int, "return": C} if False else sorted(C.m.__annotations__) if hasattr(C, "a") else "a is no attribute")
class D(C): pass
print(D.__annotations__, D.__annotate__); D.__annotations__ = {"q": 1}; print(D.__annotations__, C.__annotations__ is not D.__annotations__); del D.__annotations__; print(D.__annotations__)
err(lambda: delattr(D, "__annotate__")); err(lambda: setattr(D, "__annotate__", 5)); err(lambda: int.__annotations__); err(lambda: int.__annotate__)
D.__annotate__ = lambda fmt: {"late": fmt}; print(D.__annotations__)
class E:
    __annotations__ = {"own": 1}
    x: int
print(E.__annotations__, E.__annotate__ is None)
def scope():
    T = int
    class L:
        x: T
        y: U
        z: list[T]
    U = str
    def h(p: T, q: U): pass
    T = float
    return L.__annotations__, h.__annotations__
print(scope())
class Sc:
    T = int
    x: T
    y: __class__ if False else T
    def f(self, a: T): return a
    T = str
print(Sc.__annotations__, Sc.f.__annotations__)
x: int = 1; y: undefined3; (z): str = 2
err(lambda: __annotate__(1)); undefined3 = 3; err(lambda: __annotations__ if False else __annotate__(1))
def loc():
    a: nope = 1; b: nope2
    return a, loc.__annotations__
print(loc()); err(lambda: exec("def q():\n  v: int\n  return v\nq()"))
err(lambda: exec("def q():\n  global g1\n  g1: int = 5")); err(lambda: exec("x: (yield)")); err(lambda: exec("x: (a := 1)")); err(lambda: exec("def f(a: (yield)): pass")); err(lambda: exec("def f(a: (await x)): pass")); err(lambda: exec("async def f():\n x: (await y) = 1")); err(lambda: exec("f(): int")); err(lambda: exec("a, b: int")); err(lambda: exec("[a]: int")); err(lambda: exec("a: int, b: int")); err(lambda: exec("a: int: str")); err(lambda: exec("x: *y")); err(lambda: exec("def f(*a: *b): pass")); err(lambda: exec("def f(a: *b): pass")); err(lambda: exec("a + b: int")); err(lambda: exec("(a, b): int = 1")); err(lambda: exec("a: int += 1"))
lam = lambda a, b=1: a; print(lam.__annotations__, lam.__annotate__)
