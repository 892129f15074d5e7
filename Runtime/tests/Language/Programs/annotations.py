def f[T: int, *Ts, **P](x: T, *args: T, k: "str" = 3) -> list[T]:
    return x
print(f.__type_params__, f(3), f.__annotations__, f.__kwdefaults__)
def g[T](a=1, *, b=2): return a, b, T
print(g()[:2], g(3, b=4)[:2], g.__qualname__, g.__name__, g.__code__.co_flags, g.__defaults__)
def h[T: (int, str), U: int = bool, *V = *tuple[int, str], **W = [int]](): pass
for p in h.__type_params__:
    print(p, p.__name__, p.__default__, p.has_default(), getattr(p, '__bound__', 0), getattr(p, '__constraints__', 0))
type X = int | str
type Y[T, U = int] = dict[T, U]
print(X, X.__value__, Y, Y.__type_params__, Y[str], Y[str].__origin__ is Y, X.__name__, X.__module__, X.__type_params__, Y.__value__)
type Rec = list[Rec] | None
print(Rec.__value__)
class A:
    T0 = str
    x: int
    y: T0
    def m[U](self, a: U, b: T0) -> x.__class__ if 0 else "A":
        class B: z: U
        return U, B.__annotations__
    type Al[K] = tuple[K, T0]
    def plain(self, a: T0): pass
print(A.__annotations__, A.m.__annotations__, A().m(1,2)[1], A.Al.__value__, A.plain.__annotations__, A.m.__qualname__)
def outer():
    loc = float
    def inner[T](a: loc, b: T): return loc, T
    type Z = loc
    return inner, Z.__value__
i, z = outer(); print(i.__annotations__, z, i.__qualname__, i.__code__.co_freevars)
x: int = 5
if x > 3:
    y: str
else:
    w: bytes
print(__annotate__(1))
class C:
    a: int
    if x > 3:
        b: undefined_name if 0 else str
    else:
        c: int
    for i in range(2):
        d: float = 1
print(C.__annotations__, C.__annotate__(1), C.__annotate__.__qualname__)
class D:
    q: undefined
try: D.__annotations__
except NameError as e: print(e)
undefined = 3
print(D.__annotations__)
def later(a: fwd): pass
fwd = int
print(later.__annotations__, later.__annotate__(1), later.__annotate__.__code__.co_varnames)
try: later.__annotate__(3)
except NotImplementedError as e: print(repr(e))
def noann(): pass
print(noann.__annotations__, noann.__annotate__)
noann.__annotations__ = {'a': 1}; print(noann.__annotations__)
class NoAnn: pass
print(NoAnn.__annotations__, NoAnn.__annotate__)
def o():
    z: int
    u: foo[bar] = 3
    return u
print(o(), o.__annotations__)
print((lambda: 0).__annotations__)
def gen[T](n):
    for i in range(n): yield T, i
print([i for _, i in gen(3)])
async def co[T](): return T
print(type(co()).__name__ if 0 else co.__type_params__)
def deco(fn): print("deco", fn.__name__); return fn
@deco
def de[T](a, b=1, *, c=2): return a, b, c
print(de(0))
for src in ["def f[T, T](): pass", "type X[T=int, U] = 1", "def f[T: (yield)](): pass", "type X = (yield)", "def f(x: (yield)): pass", "type X = (a := 1)", "def f[T: (a:=1)](): pass", "class A[T](x := 1): pass", "def f[T]() -> (await x): pass", "from __future__ import braces", "from __future__ import nope", "x=1\nfrom __future__ import annotations", "class A:\n  x: (yield)", "def f[T=(yield)](): pass", "def f[*T:int](): pass", "def f():\n  from __future__ import annotations"]:
    try: compile(src, "<s>", "exec"); print("ok", src)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
